import type { SlackBlock, SlackRichText, SlackRun } from './slack-message.js';

const ofRuns = (runs: readonly SlackRun[]): number => {
  let size = 0;
  for (const { text } of runs) size += text.length;
  return size;
};

function ofRichText({ elements }: SlackRichText): number {
  let size = 0;
  for (const element of elements) {
    if (element.type !== 'rich_text_list') size += ofRuns(element.elements);
    else for (const item of element.elements) size += ofRuns(item.elements);
  }
  return size;
}

/** How much text blocks hold, as far as a person sees it, in UTF-16 units. */
export function textSize(blocks: readonly SlackBlock[]): number {
  let size = 0;
  for (const block of blocks) {
    if (block.type === 'header') size += block.text.text.length;
    else if (block.type === 'rich_text') size += ofRichText(block);
    else if (block.type === 'context') for (const { text } of block.elements) size += text.length;
    else for (const { text } of block.elements) size += text.text.length;
  }
  return size;
}
