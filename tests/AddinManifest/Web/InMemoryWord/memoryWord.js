// A Word in memory: the host behind the real Word client library, which is loaded before this. It carries out the
// batches that the library sends on a real document, kept as one XML file, and knows only what the pane asks for;
// anything else is an error, as in a Word that is too old.
(() => {
  const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const P = "http://schemas.microsoft.com/office/2006/xmlPackage";
  const parse = (xml) => new DOMParser().parseFromString(xml, "application/xml");
  const write = (node) => new XMLSerializer().serializeToString(node);
  const kept = sessionStorage.getItem("memoryWord");
  const file = parse(kept ?? window.memoryWordDocument);
  const moved = new Set();
  const references = new Map();
  let cursor = null;
  let found = new Map();

  const part = (name) => [...file.getElementsByTagNameNS(P, "part")].find((one) => one.getAttributeNS(P, "name") === name) ?? null;
  const body = () => part("/word/document.xml").getElementsByTagNameNS(W, "body")[0];
  const all = (node, name) => [...node.getElementsByTagNameNS(W, name)];
  const tagOf = (control) => all(control, "tag")[0]?.getAttributeNS(W, "val") ?? "";
  const contentOf = (control) => [...control.children].find((child) => child.localName === "sdtContent");
  const linesOf = (nodes) => nodes.flatMap((node) => (node.localName === "p" ? [node] : all(node, "p"))).map((line) => all(line, "t").map((text) => text.textContent).join(""));
  const save = () => sessionStorage.setItem("memoryWord", write(file));

  const control = (element) => element && { kind: "control", element };
  const around = (node) => {
    let next = node?.parentNode ?? null;
    while (next !== null && next.localName !== "sdt") next = next.parentNode;
    return next;
  };
  const refuse = (code, message) => Object.assign(new Error(message), { code });

  const getters = {
    document: {
      ContentControls: () => ({ kind: "controls", elements: all(body(), "sdt") }),
      Properties: () => ({ kind: "properties" }),
      Body: () => ({ kind: "body" }),
    },
    properties: { CustomProperties: () => ({ kind: "customProperties" }) },
    range: { Paragraphs: ({ nodes }) => ({ kind: "paragraphs", nodes }), ParentContentControlOrNullObject: ({ nodes }) => control(around(nodes[0])) },
    control: { ParentContentControlOrNullObject: ({ element }) => control(around(element)) },
  };

  const methods = {
    document: { GetSelection: () => ({ kind: "range", nodes: cursor ? [cursor] : [] }), _RemoveReference: () => undefined },
    controls: {
      GetByTag: ({ elements }, tag) => ({ kind: "controls", elements: elements.filter((one) => tagOf(one) === tag) }),
      GetFirstOrNullObject: ({ elements }) => control(elements[0]),
    },
    control: {
      GetRange: ({ element }, where) => ({ kind: "range", nodes: [element], where }),
      InsertOoxml: ({ element }, xml, where) => add(element, parse(xml), where),
    },
    application: { CreateDocument: (_, container) => ({ kind: "created", container }) },
    created: {
      Open: ({ container }) => {
        if (!memoryWord.opensOthers) throw refuse("NotImplemented", "This Word opens no other document.");
        memoryWord.opened = container;
      },
    },
    paragraphs: { GetFirst: ({ nodes }) => ({ kind: "paragraph", nodes }) },
    body: { GetOoxml: () => withoutProperties() },
    range: {
      ExpandTo: (from, to) => ({ kind: "range", nodes: [], from, to }),
      Select: ({ nodes }) => {
        cursor = nodes[0].localName === "p" ? nodes[0] : all(nodes[0], "p")[0];
        document.documentElement.dataset.shown = linesOf([cursor])[0] ?? "";
        for (const hear of moved) hear();
      },
      GetOoxml: ({ nodes }) => write(nodes[0]),
      InsertOoxml: (range, xml) => replace(range, parse(xml)),
    },
  };

  const values = {
    control: ({ element }) => ({ Tag: tagOf(element), Text: linesOf([element]).join("\r") }),
    range: ({ nodes }) => ({ Text: linesOf(nodes).join("\r") }),
    paragraph: ({ nodes }) => ({ Text: linesOf(nodes)[0] ?? "" }),
    customProperties: () => ({ _Items: [...(part("/docProps/custom.xml")?.getElementsByTagName("property") ?? [])].map((one) => ({ Key: one.getAttribute("name"), Value: one.textContent, Type: "String" })) }),
  };

  // Word leaves the document's own properties, and what stands in custom XML, out of the body it gives.
  function withoutProperties() {
    const copy = parse(write(file));
    for (const one of [...copy.getElementsByTagNameNS(P, "part")]) {
      if (/^\/(docProps\/custom|customXml\/)/.test(one.getAttributeNS(P, "name"))) one.remove();
    }
    return write(copy);
  }

  function replace({ from, to }, given) {
    if (from?.where !== "After" || to?.where !== "End") throw refuse("NotImplemented", "Only what stands behind a label is replaced.");
    const blocks = blocksOf(given);
    const content = contentOf(to.nodes[0]);
    while (content.lastElementChild !== null && content.lastElementChild !== from.nodes[0]) content.lastElementChild.remove();
    for (const block of blocks) content.append(file.importNode(block, true));
    save();
  }

  function add(control, given, where) {
    if (where !== "End") throw refuse("NotImplemented", "Something is added at the end.");
    for (const block of blocksOf(given)) contentOf(control).append(file.importNode(block, true));
    save();
  }

  function blocksOf(given) {
    const blocks = [...given.getElementsByTagNameNS(W, "body")[0].children].filter((block) => block.localName !== "sectPr");
    if (blocks.some((block) => all(block, "numPr").length + all(block, "hyperlink").length + all(block, "footnoteReference").length > 0)) {
      throw refuse("NotImplemented", "Lists, links and notes need parts that are not merged here.");
    }
    return blocks;
  }

  // What a way leads to is found, and done, once in a batch.
  function find(paths, id) {
    found.has(id) || found.set(id, follow(paths, paths[id]));
    return found.get(id);
  }

  function follow(paths, path) {
    if (path.ObjectPathType === 1) return { kind: "document" };
    if (path.ObjectPathType === 2 && path.Name === "Microsoft.WordServices.Application") return { kind: "application" };
    if (path.ObjectPathType === 6) return references.get(path.Name);
    const parent = find(paths, path.ParentObjectPathId);
    if (parent == null) return null;
    const known = path.ObjectPathType === 4 ? getters[parent.kind]?.[path.Name] : methods[parent.kind]?.[path.Name];
    if (known === undefined) throw refuse("ApiNotFound", `${parent.kind} has no ${path.Name}`);
    return known(parent, ...argumentsOf(paths, path)) ?? null;
  }

  const argumentsOf = (paths, { ArgumentInfo }) =>
    (ArgumentInfo?.Arguments ?? []).map((value, index) => {
      const id = ArgumentInfo.ReferencedObjectPathIds?.[index];
      return id ? find(paths, id) : value;
    });

  function act(paths, action) {
    const target = find(paths, action.ObjectPathId);
    if (target == null) return null;
    switch (action.ActionType) {
      case 1: {
        const name = `kept${references.size}`;
        references.set(name, target);
        return { _ReferenceId: name };
      }
      case 2:
        return values[target.kind](target);
      case 3: {
        if (action.Name === "_KeepReference") return null;
        const known = methods[target.kind]?.[action.Name];
        if (known === undefined) throw refuse("ApiNotFound", `${target.kind} has no ${action.Name}`);
        return known(target, ...argumentsOf(paths, action));
      }
      default:
        throw refuse("NotImplemented", `action ${action.ActionType}`);
    }
  }

  Word.RequestContext.prototype._requestExecutor = {
    async executeAsync(_, __, { Body: { Actions, ObjectPaths } }) {
      try {
        found = new Map();
        if (memoryWord.isLocked) throw refuse("AccessDenied", "The document is locked.");
        return { ErrorCode: "", ErrorMessage: "", Headers: {}, Body: { Results: Actions.map((action) => ({ ActionId: action.Id, Value: act(ObjectPaths, action) })) } };
      } catch (failure) {
        return { ErrorCode: "", ErrorMessage: "", Headers: {}, Body: { Results: [], Error: { Code: failure.code ?? "GeneralException", Message: failure.message } } };
      }
    },
  };

  const answerTo = (item) => all(body(), "sdt").find((one) => tagOf(one).startsWith(`oi:answer:${item}:`));

  window.memoryWord = {
    isLocked: false,
    /** Whether it opens another document, and the one that it has opened. */
    opensOthers: true,
    opened: null,
    flat: () => write(file),
    /** Types paragraphs in the place of an answer. */
    type(item, ...lines) {
      const content = contentOf(answerTo(item));
      // The label is locked: Word does not let anybody type over it.
      const label = [...content.children].find((child) => child.localName === "sdt" && tagOf(child).startsWith("oi:by:")) ?? content.firstElementChild;
      while (content.lastElementChild !== label) content.lastElementChild.remove();
      for (const line of lines) {
        const paragraph = parse(`<w:p xmlns:w="${W}"><w:r><w:t xml:space="preserve"/></w:r></w:p>`).documentElement;
        paragraph.getElementsByTagNameNS(W, "t")[0].textContent = line;
        content.append(file.importNode(paragraph, true));
      }
      save();
      for (const hear of moved) hear();
    },
    /** Puts the cursor into the paragraph that says something. */
    select(words) {
      cursor = all(body(), "p").find((line) => linesOf([line])[0].includes(words));
      if (cursor === undefined) throw new Error(`nothing in the document says ${words}`);
      for (const hear of moved) hear();
    },
  };

  // The library's own context cannot be replaced; what the page sees is this one in front of it.
  window.Office = Object.create(Office, {
    onReady: { value: () => Promise.resolve({ host: "Word", platform: "OfficeOnline" }) },
    auth: { value: { getAccessToken: () => Promise.reject(Object.assign(new Error("as opened"), { code: window.memoryWordSignIn })) } },
    context: {
      value: {
        displayLanguage: "en-US",
        officeTheme: window.memoryWordBackground === null ? undefined : { bodyBackgroundColor: window.memoryWordBackground },
        requirements: { isSetSupported: (set, version) => set === "IdentityAPI" || (set === "WordApi" && Number(version) <= window.memoryWordApi) },
        document: {
          addHandlerAsync: (_, hear) => moved.add(hear),
          removeHandlerAsync: (_, { handler }) => moved.delete(handler),
        },
      },
    },
  });
})();
