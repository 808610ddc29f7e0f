import type { TakeOut } from './take-out';

/** What the export dialog shows, read from its signals; null while none is open. */
export function exportDialog({ dialog, close }: TakeOut) {
  const model = dialog.value;
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
      onChange: model.change,
      onLeave: (to: Parameters<typeof model.leave>[0]) => void model.leave(to),
      onCancel: model.cancel,
      onClose: close,
    }
  );
}
