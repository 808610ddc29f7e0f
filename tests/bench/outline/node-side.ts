export { readTrees } from '../../../lib/article/grown-trees';
export { createComparer, depths, readTerms } from '../../../lib/article/outline/cohesion';
export { gapFeatures } from '../../../lib/article/outline/gap-features';
export { partsOf } from '../../../lib/article/outline/parts';
export { termsOf } from '../../../lib/article/outline/terms';
