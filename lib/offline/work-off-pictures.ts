import type { LibraryDatabase } from '../db/database';
import { finishPicturesJob, pendingJobs } from '../db/jobs';
import { settlePicture, waitingPictures } from '../db/pictures';
import type { PictureRow } from '../db/rows';
import { StorageError } from '../db/storage-failure';
import { fetchPicture, type PictureRoutes } from './fetch-picture';
import { inParallel } from './in-parallel';

/** As many as a browser fetches from one host at a time, less two for the page itself. */
const AT_ONCE = 4;

/**
 * Works off the queue of pictures. Each is written as it arrives, and a job is taken off only when none of its pictures
 * wait: wherever the worker is killed, the next call goes on from there.
 */
export async function workOffPictures(db: LibraryDatabase, routes: PictureRoutes): Promise<void> {
  for (const job of await pendingJobs(db, 'pictures')) {
    const waiting = await waitingPictures(db, job.articleId);
    await inParallel(waiting, AT_ONCE, (picture) => keepOne(db, picture, routes));
    await finishPicturesJob(db, job);
  }
}

async function keepOne(db: LibraryDatabase, picture: PictureRow, routes: PictureRoutes): Promise<void> {
  const outcome = await fetchPicture(picture.url, routes);
  try {
    await settlePicture(db, picture, outcome);
  } catch (error) {
    if (!(error instanceof StorageError) || error.reason !== 'full') throw error;
    // The word that there was no room takes next to none itself.
    await settlePicture(db, picture, { state: 'failed', failure: 'no-room' });
  }
}
