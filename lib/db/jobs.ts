import type { LibraryDatabase } from './database';
import type { JobKind, JobRow } from './rows';
import { writing } from './writing';

/** The work of one kind that waits, oldest first. */
export const pendingJobs = (db: LibraryDatabase, kind: JobKind): Promise<JobRow[]> =>
  db.jobs.where({ kind }).sortBy('createdAt');

/** Takes a job off the queue if none of its pictures wait any more: more may have come while it ran. */
export function finishPicturesJob(db: LibraryDatabase, job: JobRow): Promise<void> {
  return writing(db, [db.jobs, db.pictures], async () => {
    const waiting = await db.pictures.where({ articleId: job.articleId, state: 'waiting' }).count();
    if (waiting === 0) await db.jobs.delete(job.id);
  });
}
