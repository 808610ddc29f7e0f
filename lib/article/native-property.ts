/**
 * Reads a property as the DOM defines it. A page can put its own things before it: in
 * `<form><input name="nodeType"></form>` the form's `nodeType` is the input, and `<img name="URL">` is the document's `URL`.
 */
export function nativeProperty<T extends object, K extends keyof T>(target: T, name: K): T[K] {
  // Reflect.get cannot know that the getter found on the prototype gives what its name says.
  return Reflect.get(Object.getPrototypeOf(target), name, target) as T[K];
}
