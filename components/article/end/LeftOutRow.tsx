import { Scissors, Undo2 } from 'lucide-preact';
import type { ListedLeftOut } from '../../../lib/article/left-out/left-out';
import { t } from '../../../lib/i18n/i18n';
import { Button } from '../../controls/Button';
import styles from './LeftOutList.module.css';
import { reasonName } from './reason-names';

export interface LeftOutActions {
  onPutBack: (id: string) => void;
  onLeaveOut: (id: string) => void;
  onAlways: (id: string, isOn: boolean) => void;
  onJump: (id: string) => void;
}

interface LeftOutRowProps extends LeftOutActions {
  item: ListedLeftOut;
  site: string;
  lang?: string | undefined;
}

/** One thing left out: why and how it begins, which leads to its place, and what can be done about it. */
export function LeftOutRow({ item, site, lang, onPutBack, onLeaveOut, onAlways, onJump }: LeftOutRowProps) {
  const { id, reason, text, html, isBack, isAlways } = item;
  const mayAlways = isAlways !== null && site !== '' && (isBack || isAlways || reason === 'own');
  return (
    <li class={styles.row} data-left-out={reason} data-back={isBack}>
      <button
        type="button"
        class={styles.what}
        title={isBack ? t('leftOut.show') : t('leftOut.showPlace')}
        data-action="show-place"
        onClick={() => onJump(id)}
      >
        <b>{reasonName(reason)}</b>
        <bdi class={styles.words} lang={lang}>
          {text || t('leftOut.picture')}
        </bdi>
      </button>
      <div class={styles.actions}>
        {!isBack && html && (
          <Button variant="outline" icon={Undo2} action="put-back" onClick={() => onPutBack(id)}>
            {t('leftOut.putBack')}
          </Button>
        )}
        {isBack && (
          <Button icon={Scissors} action="leave-out" onClick={() => onLeaveOut(id)}>
            {t('leftOut.leaveOut')}
          </Button>
        )}
      </div>
      {mayAlways && (
        <label class={styles.always}>
          <input
            type="checkbox"
            checked={isAlways === true}
            data-action="always"
            onChange={(event) => onAlways(id, event.currentTarget.checked)}
          />
          {reason === 'own' ? t('leftOut.alwaysOut', [site]) : t('leftOut.alwaysBack', [site])}
        </label>
      )}
    </li>
  );
}
