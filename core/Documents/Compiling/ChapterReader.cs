using System.Globalization;
using System.Xml;
using OfficeIntegration.Core.Documents.Package;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>Reads one master and rebuilds what of it belongs into a compilation.</summary>
/// <param name="index">Of the master among all of them, from 0; its ids are made from it.</param>
/// <param name="language">Of the compilation.</param>
internal sealed class ChapterReader(CompiledMaster master, int index, string language)
{
    private readonly string _prefix = "s" + index.ToString(CultureInfo.InvariantCulture) + "_";

    /// <param name="before">The numbers that are free behind the masters before.</param>
    /// <param name="after">Hears the numbers that are free behind this one, always and as early as possible.</param>
    /// <exception cref="DocumentRejectedException">The master cannot be read, or has no item.</exception>
    public RebuiltChapter Read(Task<ChapterNumbers> before, TaskCompletionSource<ChapterNumbers> after)
    {
        int reserved = 0;
        int notes = 0;
        try
        {
            using SourceMaster source = SourceMaster.Open(master);
            Chapter chapter = Known(source, out string written, out SourceLinks[] noteLinks);
            (reserved, notes) = (chapter.Lists.Count, chapter.Notes.Count);
            ChapterNumbers first = before.GetAwaiter().GetResult();
            after.SetResult(new ChapterNumbers(first.Note + notes, first.List + reserved));
            (chapter.Notes.From, chapter.Lists.From) = (first.Note, first.List);
            return Rebuilt(source, chapter, noteLinks, written);
        }
        catch (Exception e) when (e is XmlException or ArgumentException)
        {
            throw new DocumentRejectedException(DocumentRejection.Damaged, "A part is not well-formed XML.", e);
        }
        finally
        {
            after.TrySetResult(before.GetAwaiter().GetResult());
        }
    }

    private RebuiltChapter Rebuilt(SourceMaster source, Chapter chapter, SourceLinks[] noteLinks, string written)
    {
        using var body = new MarkupBuffer();
        CompilationChapter.Begin(master.Title, index, language, body);
        var links = new SourceLinks(source.Links, "rIdL" + _prefix);
        int items = Body(source, chapter, links, body);
        chapter.Bookmarks.CloseAll(body);
        CompilationChapter.End(chapter.OpenChanges, language, body);
        using var notes = new MarkupBuffer();
        chapter.Notes.Write(notes);
        return new RebuiltChapter(
            PackedBytes.Of(body.Written), PackedBytes.Of(notes.Written), chapter.Lists.Used, chapter.Lists.Count, links.Used, [.. noteLinks.SelectMany(part => part.Used)], chapter.Pictures.Used, written, chapter.Marking,
            new IncludedMaster(master.Title, items, chapter.Words.Words, chapter.OpenChanges, chapter.Comments, chapter.PicturesLeftOut));
    }

    private int Body(SourceMaster source, Chapter chapter, SourceLinks links, MarkupBuffer to)
    {
        using PooledBytes part = source.Body;
        using var cursor = new MarkupCursor(part.Bytes);
        var region = new RegionTracker(to, chapter.Words);
        using var blocks = new BlockRebuilder(new Scope(cursor, to, links, chapter, region, DocumentTexts.In(language)));
        for (bool within = cursor.Enter(out int depth); within && cursor.Child(depth);)
        {
            if (cursor.Name == "body")
            {
                _ = blocks.Blocks();
            }
            else
            {
                cursor.Skip();
            }
        }

        cursor.Finish();
        region.BodyEnds();
        return region.Items > 0 ? region.Items : throw new DocumentRejectedException(DocumentRejection.NotOurs, "No item in the document.");
    }

    /// <summary>Everything that is read before the body, so that numbers are known early.</summary>
    private Chapter Known(SourceMaster source, out string written, out SourceLinks[] noteLinks)
    {
        written = source.Language ?? language;
        bool rightToLeft = Languages.IsRightToLeft(written);
        byte[]? direction = rightToLeft == Languages.IsRightToLeft(language) ? null : rightToLeft ? "<w:bidi/>"u8.ToArray() : "<w:bidi w:val=\"0\"/>"u8.ToArray();
        using PooledBytes? styles = source.Part("styles");
        using PooledBytes? lists = source.Part("numbering");
        var chapter = new Chapter(
            new SourceStyles(styles, CompilationStyles.SuffixOf(written, language)),
            new SourceLists(lists), new SourceNotes(), new SourceBookmarks(_prefix, CompilationChapter.FirstBookmark(index)), new SourcePictures(source.Pictures, index), direction);
        noteLinks = [new SourceLinks(source.LinksOf("footnotes"), "rIdF" + _prefix), new SourceLinks(source.LinksOf("endnotes"), "rIdE" + _prefix)];
        using PooledBytes? footnotes = source.Part("footnotes");
        using PooledBytes? endnotes = source.Part("endnotes");
        AddNotes(footnotes, "f", chapter, noteLinks[0]);
        AddNotes(endnotes, "e", chapter, noteLinks[1]);
        return chapter;
    }

    private void AddNotes(PooledBytes? part, string kind, Chapter chapter, SourceLinks links)
    {
        if (part is null)
        {
            return;
        }

        using var cursor = new MarkupCursor(part.Bytes);
        using var blocks = new BlockRebuilder(new Scope(cursor, chapter.Notes.Written, links, chapter, null, DocumentTexts.In(language)));
        for (bool within = cursor.Enter(out int depth); within && cursor.Child(depth);)
        {
            AddNote(cursor, kind, chapter, blocks);
        }

        cursor.Finish();
    }

    /// <summary>Separators have a type; they are no notes of anybody.</summary>
    private static void AddNote(MarkupCursor cursor, string kind, Chapter chapter, BlockRebuilder blocks)
    {
        if (cursor.Attr("type") is not (null or "normal"))
        {
            cursor.Skip();
            return;
        }

        string key = kind + cursor.Attr("id");
        int start = chapter.Notes.Written.Length;
        if (blocks.Blocks() != "p")
        {
            chapter.Notes.Written.Raw("<w:p/>"u8);
        }

        chapter.Notes.Add(key, start);
    }
}
