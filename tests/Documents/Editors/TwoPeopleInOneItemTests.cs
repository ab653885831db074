using System.Xml.Linq;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Tests.Documents.Interleaving;
using static OfficeIntegration.Tests.Documents.ThreeWay.Wording;

namespace OfficeIntegration.Tests.Documents.Editors;

/// <summary>
/// Two people at one answer at the same time. Once both edit the master in Word and send it back one after the other,
/// once the second is the author of the answer and sends a new version: the same changes, and the same outcome.
/// </summary>
public sealed class TwoPeopleInOneItemTests
{
    private const string Answer =
        "The ministry publishes a plan every year.\n\nThe regulator audits the operators.\n\n- power\n- water\n\n"
        + "| Sector | Share |\n|---|---|\n| Banks | Third |\n| Ports | Fourth |\n\nThe decree is in force[^1].\n\n[^1]: Act No. 175 of 2018.";

    public static TheoryData<bool> BothWays => [false, true];

    [Theory]
    [MemberData(nameof(BothWays))]
    public void DifferentParagraphs_BothStand(bool author) =>
        new Met(author, Replaced("every year", "twice a year"), ("the operators", "all operators")).Holds("publishes a plan twice a year.", "audits all operators.");

    [Theory]
    [MemberData(nameof(BothWays))]
    public void DifferentWordsOfOneParagraph_BothStand(bool author) =>
        new Met(author, Replaced("The ministry", "Every ministry"), ("every year", "twice a year")).Holds("Every ministry publishes a plan twice a year.");

    [Theory]
    [MemberData(nameof(BothWays))]
    public void SameWord_IsOneConflictWithBoth(bool author) =>
        new Met(author, Replaced("audits", "inspects"), ("audits", "visits")).Disputes("inspects", "visits");

    [Theory]
    [MemberData(nameof(BothWays))]
    public void DifferentCells_BothStand(bool author) =>
        new Met(author, Replaced("Third", "Thirteen"), ("Fourth", "Fourteen")).Holds("Thirteen", "Fourteen");

    [Theory]
    [MemberData(nameof(BothWays))]
    public void SameCell_IsOneConflictWithBoth(bool author) =>
        new Met(author, Replaced("Third", "Thirteen"), ("Third", "Thirty")).Disputes("Thirteen", "Thirty");

    [Theory]
    [MemberData(nameof(BothWays))]
    public void NoteAddedAndOtherWordsChanged_BothStand(bool author) =>
        new Met(author, file => AddNote(file, "The regulator", "Founded in 1998."), ("the operators", "all operators")).Holds("all operators", "Founded in 1998.", "Act No. 175 of 2018.");

    [Theory]
    [MemberData(nameof(BothWays))]
    public void NoteChangedAndItsParagraphChanged_BothStand(bool author) =>
        new Met(author, file => file.Notes!.Descendants(W + "t").First(text => text.Value.Contains("175", StringComparison.Ordinal)).Value = "Act No. 176 of 2019.", ("is in force", "remains in force"))
            .Holds("remains in force", "Act No. 176 of 2019.");

    [Theory]
    [MemberData(nameof(BothWays))]
    public void NoteChangedByBoth_KeepsBoth(bool author) =>
        new Met(author, file => file.Notes!.Descendants(W + "t").First(text => text.Value.Contains("175", StringComparison.Ordinal)).Value = "Act No. 176 of 2019.", ("175", "177")).Disputes("176", "177");

    [Theory]
    [MemberData(nameof(BothWays))]
    public void CommentedAndReworded_BothStand(bool author) =>
        new Met(author, file => Comment(file, "audits", "How often?"), ("the operators", "all operators")).Holds("audits all operators", "How often?");

    [Theory]
    [MemberData(nameof(BothWays))]
    public void CommentedWordsDeleted_CommentStays(bool author) =>
        new Met(author, file => Comment(file, "audits", "How often?"), ("The regulator audits the operators.", "Nobody looks.")).Holds("Nobody looks.", "How often?");

    [Theory]
    [MemberData(nameof(BothWays))]
    public void ListItemAddedByBoth_BothStand(bool author) =>
        new Met(author, file => ListItem(file, "power", "transport"), ("- water", "- water\n- health")).Holds("power", "transport", "water", "health");

    [Theory]
    [MemberData(nameof(BothWays))]
    public void DeletedHereAndReworded_KeepsTheWordsAsAConflict(bool author) =>
        new Met(author, file => WordFile.Paragraph(file.Body, "audits").Remove(), ("audits the operators", "audits all operators")).Disputes("all");

    [Theory]
    [MemberData(nameof(BothWays))]
    public void RewordedHereAndDeleted_KeepsTheWordsAsAConflict(bool author) =>
        new Met(author, Replaced("audits", "inspects"), ("The regulator audits the operators.\n\n", "")).Disputes("inspects");

    [Theory]
    [MemberData(nameof(BothWays))]
    public void SameChangeByBoth_StandsOnce(bool author)
    {
        var met = new Met(author, Replaced("audits", "inspects"), ("audits", "inspects"));

        met.Holds("The regulator inspects the operators.");
        Assert.Equal(1, Tokens(met.Text, "inspects"));
    }

    private static int Tokens(string text, string word) => text.Split(word).Length - 1;

    private static Action<OpenedFile> Replaced(string from, string to) => file => Text(file, from).Value = Text(file, from).Value.Replace(from, to, StringComparison.Ordinal);

    private static XElement Text(OpenedFile file, string words) => file.Body.Descendants(W + "t").First(text => text.Value.Contains(words, StringComparison.Ordinal));

    private static void AddNote(OpenedFile file, string behind, string words)
    {
        int id = file.FreeId();
        file.AddNote(El("footnote", At("id", id), P(El("r", El("footnoteRef")), " " + words)));
        Text(file, behind).Parent!.AddAfterSelf(Note(id));
    }

    private static void Comment(OpenedFile file, string at, string words)
    {
        int id = file.FreeId();
        file.AddComment(El("comment", At("id", id), At("author", "Omar Editor"), At("date", "2026-11-25T10:00:00Z"), P(words)));
        XElement run = Text(file, at).Parent!;
        run.AddBeforeSelf(El("commentRangeStart", At("id", id)));
        run.AddAfterSelf(El("commentRangeEnd", At("id", id)), El("r", El("commentReference", At("id", id))));
    }

    private static void ListItem(OpenedFile file, string behind, string words)
    {
        XElement item = WordFile.Paragraph(file.Body, behind);
        item.AddAfterSelf(El("p", new XElement(item.Element(W + "pPr")!), Run(words)));
    }

    /// <summary>The first person's Word edit and the second person's change of the same version, both taken in.</summary>
    private sealed class Met
    {
        private readonly MasterChain _chain = MasterChain.With([SampleDocuments.Answer("layla", "05.b", 1, Answer)]);
        private readonly IReadOnlyList<MergeConflict> _conflicts;

        /// <param name="author">Whether the second is the author, with a new version; otherwise it is a second editor of the same master.</param>
        /// <param name="second">Words of the answer's Markdown, and what they become.</param>
        public Met(bool author, Action<OpenedFile> first, (string From, string To) second)
        {
            string changed = Answer.Replace(second.From, second.To, StringComparison.Ordinal);
            Assert.NotEqual(Answer, changed);
            byte[] sentOut = _chain.Bytes;
            byte[] other = EditedLike(sentOut, changed);
            var file = new OpenedFile(sentOut);
            first(file);
            Assert.Equal(["05.b"], _chain.TakeIn(file.Saved()).EditedItems);
            _conflicts = author ? _chain.Merge(SampleDocuments.Answer("layla", "05.b", 2, changed)).Conflicts : _chain.TakeIn(other).Conflicts;
            SoundFile.Check(new OpenedFile(_chain.Bytes));
            WordFile.AssertValid(_chain.Bytes);
            Assert.True(_chain.TakeIn(_chain.Bytes).SaysNothingNew);
            Assert.False(_chain.Merge(SampleDocuments.Answer("layla", "05.b", author ? 2 : 1, changed)).Changed);
        }

        public string Text => All(new OpenedFile(_chain.Bytes));

        public void Holds(params string[] words)
        {
            Assert.Empty(_conflicts);
            Assert.All(words, said => Assert.Contains(said, Text, StringComparison.Ordinal));
        }

        public void Disputes(params string[] words)
        {
            MergeConflict conflict = Assert.Single(_conflicts);
            Assert.Equal(("05.b", "layla~05.b"), (conflict.ItemKey, conflict.AssignmentId));
            Assert.All(words, said => Assert.Contains(said, Text, StringComparison.Ordinal));
        }

        /// <summary>The file as an editor would leave it who made the answer say the same as a new version of it.</summary>
        private static byte[] EditedLike(byte[] sentOut, string changed)
        {
            var from = new OpenedFile(MasterChain.With([SampleDocuments.Answer("layla", "05.b", 1, changed)]).Bytes);
            var file = new OpenedFile(sentOut);
            XElement answer = WordFile.Control(file.Body, "oi:answer:05.b:layla").Element(W + "sdtContent")!;
            XElement[] blocks = [.. WordFile.Control(from.Body, "oi:answer:05.b:layla").Element(W + "sdtContent")!.Elements().Skip(2).SkipLast(1).Select(block => new XElement(block))];
            XElement[] standing = [.. answer.Elements()];
            answer.ReplaceNodes(standing.Take(2), blocks, standing[^1]);
            int call = int.Parse(answer.Descendants(W + "footnoteReference").Single().Attribute(W + "id")!.Value, System.Globalization.CultureInfo.InvariantCulture);
            file.Notes!.Elements().Where(note => note.Attribute(W + "type") is null).Remove();
            file.AddNote(new XElement(from.Notes!.Elements().First(note => note.Attribute(W + "id")!.Value == $"{call}")));
            return file.Saved();
        }

        private static string All(OpenedFile file) => string.Join('\n', new[] { file.Body, file.Notes, file.Comments }.OfType<XElement>()
            .SelectMany(part => part.Descendants(W + "p")).Select(paragraph => string.Concat(paragraph.Descendants(W + "t").Select(text => text.Value))));
    }
}
