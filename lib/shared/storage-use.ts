/** How much the library takes, and whether the browser has promised not to throw it away when the disk runs full. */
export interface StorageUse {
  /** As the browser estimates it. */
  usedBytes: number;
  /** What the browser would let it take, as far as it says so. */
  allowedBytes?: number;
  persistent: boolean;
}
