import type { DocumentFile, Region, Selection, WordDocument } from "./WordDocument";
import { WordFailure } from "./WordDocument";
import { flatWithProperties } from "./flatDocument";

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The most that Word hands out at a time. */
const sliceBytes = 4_194_304;

/** Controls stand within each other: answer, item, and what an editor may have put around them. */
const depth = 6;

type Has = (set: string, version: string) => boolean;

/** Whether this Word has a requirement set; asked when it is needed, since versions differ from one machine to the next. */
const has: Has = (set, version) => Office.context.requirements.isSetSupported(set, version);

/** Without it Word tells no property of a document, and this app cannot know what it is. */
export const isWordNewEnough = (): boolean => has("WordApi", "1.3");

export const officeWord: WordDocument = {
  properties: () =>
    batch(async (context) => {
      const custom = context.document.properties.customProperties;
      custom.load("items/key,items/value");
      await context.sync();
      return Object.fromEntries(custom.items.map(({ key, value }) => [key, String(value)]));
    }),

  async file() {
    if (has("CompressedFile", "1.1")) {
      const container = await compressed().catch(() => null);
      if (container !== null) return container;
    }
    return flat();
  },

  texts: (regions) =>
    batch(async (context) => {
      const ranges = await find(context, regions);
      for (const range of ranges) range?.load("text");
      await context.sync();
      return ranges.map((range) => range?.text ?? null);
    }),

  ooxml: (region) =>
    batch(async (context) => {
      const [range] = await find(context, [region]);
      const xml = range?.getOoxml();
      await context.sync();
      return xml?.value ?? null;
    }),

  show: (region) =>
    batch(async (context) => {
      const [range] = await find(context, [region]);
      range?.select("Start");
      await context.sync();
      return range != null;
    }),

  replaceAfter: (labelTag, aroundTag, ooxml) =>
    batch(async (context) => {
      const label = controlOf(context, labelTag);
      const around = controlOf(context, aroundTag);
      await context.sync();
      if (label.isNullObject || around.isNullObject) return false;
      label.getRange("After").expandTo(around.getRange("End")).insertOoxml(ooxml, "Replace");
      await context.sync();
      return true;
    }),

  addInto: (tag, ooxml) =>
    batch(async (context) => {
      const control = controlOf(context, tag);
      await context.sync();
      if (control.isNullObject) return false;
      control.insertOoxml(ooxml, "End");
      await context.sync();
      return true;
    }),

  open: (container) =>
    batch(async (context) => {
      context.application.createDocument(await inBase64(container)).open();
      await context.sync();
    }),

  selection: () =>
    batch(async (context): Promise<Selection> => {
      const range = context.document.getSelection();
      const paragraph = range.paragraphs.getFirst();
      paragraph.load("text");
      const around = controlsAround(range);
      const bookmarks = has("WordApi", "1.4") ? range.getBookmarks(true, true) : null;
      await context.sync();
      return { text: paragraph.text, tags: around.filter((control) => !control.isNullObject).map((control) => control.tag), bookmarks: bookmarks?.value ?? [] };
    }),

  onSelection(moved) {
    Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, moved);
    return () => Office.context.document.removeHandlerAsync(Office.EventType.DocumentSelectionChanged, { handler: moved });
  },
};

async function batch<T>(work: (context: Word.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Word.run(work);
  } catch (thrown) {
    if (thrown instanceof OfficeExtension.Error) throw new WordFailure(thrown.code);
    throw thrown;
  }
}

const controlOf = (context: Word.RequestContext, tag: string): Word.ContentControl => {
  const control = context.document.contentControls.getByTag(tag).getFirstOrNullObject();
  control.load("tag");
  return control;
};

/** Two round trips at most, however many regions. */
async function find(context: Word.RequestContext, regions: readonly Region[]): Promise<(Word.Range | null)[]> {
  const controls = regions.map((region) => controlOf(context, region.tag));
  const bookmarks = has("WordApi", "1.4") ? regions.map((region) => context.document.getBookmarkRangeOrNullObject(region.bookmark)) : [];
  for (const bookmark of bookmarks) bookmark.load("isEmpty");
  await context.sync();
  return controls.map((control, index) => {
    if (!control.isNullObject) return control.getRange("Whole");
    const bookmark = bookmarks[index];
    return bookmark === undefined || bookmark.isNullObject ? null : bookmark;
  });
}

function controlsAround(range: Word.Range): Word.ContentControl[] {
  const around: Word.ContentControl[] = [];
  let next = range.parentContentControlOrNullObject;
  for (let level = 0; level < depth; level++) {
    next.load("tag");
    around.push(next);
    next = next.parentContentControlOrNullObject;
  }
  return around;
}

/** Word on the web has had times in which this failed for every document; the caller then takes the other way. */
async function compressed(): Promise<DocumentFile> {
  const file = await promised<Office.File>((done) => Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: sliceBytes }, done));
  try {
    const slices: Uint8Array<ArrayBuffer>[] = [];
    for (let index = 0; index < file.sliceCount; index++) {
      const slice = await promised<Office.Slice>((done) => file.getSliceAsync(index, done));
      slices.push(Uint8Array.from(slice.data as ArrayLike<number>));
    }
    return { content: new Blob(slices, { type: docx }), type: docx };
  } finally {
    // Word keeps two files at most.
    file.closeAsync();
  }
}

/** The body as one XML file; Word leaves the document's properties out of it. */
async function flat(): Promise<DocumentFile> {
  const [xml, properties] = await Promise.all([
    batch(async (context) => {
      const body = context.document.body.getOoxml();
      await context.sync();
      return body.value;
    }),
    officeWord.properties(),
  ]);
  return { content: new Blob([flatWithProperties(xml, properties)], { type: "application/xml" }), type: "application/xml" };
}

const inBase64 = (content: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).split(",")[1] ?? "");
    reader.onerror = () => reject(reader.error ?? new Error("the file cannot be read"));
    reader.readAsDataURL(content);
  });

const promised = <T>(start: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> =>
  new Promise((resolve, reject) =>
    start((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new WordFailure(String(result.error.code)));
    }),
  );
