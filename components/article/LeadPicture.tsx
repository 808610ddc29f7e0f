import { useState } from 'preact/hooks';
import type { LeadPicture as Picture } from '../../lib/article/article';
import styles from './ArticleHeader.module.css';
import { addressFrom, type PictureSource } from './picture-source';

/** The picture that stands for the article. One that can't be had leaves no hole: the text is what matters. */
export function LeadPicture({ image, pictures }: { image: Picture; pictures: PictureSource }) {
  const [brokenAddress, setBrokenAddress] = useState('');
  const address = addressFrom(pictures, image.url);
  if (!address || address === brokenAddress) return null;
  return (
    <figure class={styles.lead} data-lead-picture>
      <img src={address} alt={image.alt ?? ''} decoding="async" onError={() => setBrokenAddress(address)} />
    </figure>
  );
}
