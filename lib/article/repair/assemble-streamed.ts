import { listOf } from '../blocks/elements';
/**
 * Puts content that was streamed after the page's shell where it belongs. React leaves `<template id="B:1">` in the
 * shell and sends `<div hidden id="S:1">` at the end, for a script to put in its place. The pair is known by its form.
 */
export function assembleStreamed(doc: Document): void {
  for (const part of listOf(doc.querySelectorAll('div[hidden][id^="S:"]'))) {
    const number = part.id.slice(2);
    const slot = doc.getElementById(`B:${number}`) ?? doc.getElementById(`P:${number}`);
    if (slot && !part.contains(slot)) slot.replaceWith(...part.childNodes);
    else part.removeAttribute('hidden');
  }
}
