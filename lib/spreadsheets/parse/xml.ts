import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { damaged, SpreadsheetRefused } from '../refusal.ts';
import type { Archive } from './archive.ts';

export interface XmlHandlers {
  open?: (name: string, attribute: (name: string) => string | undefined) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
  /** Asked after each piece: true stops reading. */
  done?: () => boolean;
}

// Some programs write every element with a prefix ('x:row'); the names are the same in all of them.
const local = (name: string) => name.slice(name.indexOf(':') + 1);

function attributesOf(tag: SaxesTagPlain) {
  return (wanted: string): string | undefined => {
    const direct = tag.attributes[wanted];
    if (direct !== undefined) return direct;
    for (const name in tag.attributes) if (local(name) === wanted) return tag.attributes[name];
    return undefined;
  };
}

/**
 * Reads one XML part piece by piece. A document type declaration is refused, so that no entity is ever declared,
 * expanded or fetched; an undeclared entity is an error of the parser.
 */
export async function readXml(archive: Archive, name: string, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const { open, close, text } = handlers;
  parser.on('doctype', () => {
    throw damaged();
  });
  parser.on('error', () => {
    throw damaged();
  });
  if (open) parser.on('opentag', (tag) => open(local(tag.name), attributesOf(tag)));
  if (close) parser.on('closetag', (tag) => close(local(tag.name)));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  try {
    const stream = await archive.stream(name);
    for await (const piece of stream) {
      parser.write(decoder.decode(piece, { stream: true }));
      if (handlers.done?.()) {
        stream.destroy();
        return;
      }
    }
    parser.write(decoder.decode()).close();
  } catch (error) {
    throw error instanceof SpreadsheetRefused ? error : damaged();
  }
}
