import type { ExportFolder } from './export-folder';
import type { TakeOut } from './take-out';

/** What the export dialog shows, read from its signals; null while none is open. */
export function exportDialog({ dialog, close }: TakeOut, folder: ExportFolder | null = null) {
  const model = dialog.value;
  const folderState = model?.scope === 'all' && folder ? folder.state.value : null;
  return (
    model && {
      count: model.count.value,
      choice: model.choice.value,
      preview: model.preview.value,
      progress: model.progress.value,
      canShare: model.canShare,
      template: model.template.value,
      templateTrouble: model.templateError.value,
      onTemplate: model.changeTemplate,
      onReadTemplate: model.readTemplate,
      onSaveTemplate: model.saveTemplate,
      onObsidian: () => void model.toObsidian(),
      folder:
        folder && folderState
          ? {
              state: folderState,
              onChoose: () => void folder.choose(),
              onAllow: () => void folder.allow(),
              onLetGo: () => void folder.letGo(),
            }
          : undefined,
      onChange: model.change,
      onLeave: (to: Parameters<typeof model.leave>[0]) => void model.leave(to),
      onCancel: model.cancel,
      onClose: close,
    }
  );
}
