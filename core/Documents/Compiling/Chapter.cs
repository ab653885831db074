using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>What is known and counted while one master is rebuilt.</summary>
internal sealed class Chapter(SourceStyles styles, SourceLists lists, SourceNotes notes, SourceBookmarks bookmarks, SourcePictures pictures, byte[]? direction)
{
    public SourceStyles Styles => styles;

    public SourceLists Lists => lists;

    public SourceNotes Notes => notes;

    public SourceBookmarks Bookmarks => bookmarks;

    public SourcePictures Pictures => pictures;

    /// <summary>What is said of the direction of a paragraph that does not say its own; null when that goes without saying.</summary>
    public byte[]? Direction => direction;

    public WordCount Words { get; } = new();

    public int OpenChanges { get; set; }

    public int Comments { get; set; }

    public int PicturesLeftOut { get; set; }

    public Marking Marking { get; private set; } = Marking.Clear;

    public void Met(Marking? marking)
    {
        Marking = marking > Marking ? marking.Value : Marking;
    }
}
