using System.Xml.Linq;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Tests.Documents.Interleaving;
using static OfficeIntegration.Tests.Documents.ThreeWay.Wording;

namespace OfficeIntegration.Tests.Documents.Editors;

/// <summary>What blocks bring along when a master comes back: comments and links.</summary>
public sealed class RemarksAndLinksTests
{
    [Theory]
    [InlineData("water supply (02)")]
    [InlineData("Layla Hassan")]
    [InlineData("Progress")]
    public void TakeIn_CommentOnWhatTheProductWrites_IsListed(string words)
    {
        MasterChain chain = MasterChain.WithSamples();

        TakenInMaster taken = chain.TakeIn(Edited(chain.Bytes, file => Comment(file, words, words)));

        Assert.Equal(["Omar Editor: Is this right?"], taken.Unplaced);
    }

    [Fact]
    public void TakeIn_CommentOnTextOutsideTheItems_Stays()
    {
        MasterChain chain = MasterChain.WithSamples();

        TakenInMaster taken = chain.TakeIn(Edited(chain.Bytes, file => Comment(file, "Use is voluntary", "Use is voluntary")));

        Assert.True(taken.Changed);
        AssertOneComment(chain.Bytes);
    }

    [Fact]
    public void TakeIn_TheSameFileTwice_HasItsCommentOnce()
    {
        MasterChain chain = MasterChain.WithSamples();
        byte[] edited = Edited(chain.Bytes, file => Comment(file, "Regional administrations", "Regional administrations"));
        chain.TakeIn(edited);

        chain.TakeIn(edited);

        AssertOneComment(chain.Bytes);
    }

    [Fact]
    public void TakeIn_CommentOverTwoParagraphs_StandsAtBoth()
    {
        MasterChain chain = MasterChain.WithSamples();

        chain.TakeIn(Edited(chain.Bytes, file => Comment(file, "A quoted line.", "broken in two.")));

        AssertOneComment(chain.Bytes);
        XElement body = WordFile.Body(chain.Bytes);
        Assert.Contains("A quoted line.", body.Descendants(W + "commentRangeStart").Single().Ancestors(W + "p").Single().Value, StringComparison.Ordinal);
        Assert.Contains("broken in two.", body.Descendants(W + "commentRangeEnd").Single().Ancestors(W + "p").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void TakeIn_CommentedParagraphEditedByTwo_HasItsCommentOnce()
    {
        MasterChain chain = MasterChain.WithSamples();
        chain.TakeIn(Edited(chain.Bytes, file => Comment(file, "Regional administrations", "Regional administrations")));
        byte[] sentOut = chain.Bytes;
        chain.TakeIn(Said(sentOut, "Regional", "Local"));

        chain.TakeIn(Said(sentOut, "take part", "lead"));

        AssertOneComment(chain.Bytes);
        Assert.Contains("Local administrations lead.", WordFile.Text(chain.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void TakeIn_OneLinkTypedInTwoAnswers_IsARelationshipOfEach()
    {
        MasterChain chain = MasterChain.WithSamples();

        chain.TakeIn(Edited(chain.Bytes, file =>
        {
            XElement linked = WordFile.Paragraph(file.Body, "Telecommunications");
            WordFile.Paragraph(file.Body, "Regional administrations").AddAfterSelf(new XElement(linked));
            WordFile.Control(file.Body, "oi:answer:02:ahmad").AddAfterSelf(new XElement(linked));
        }));

        SoundFile.Check(new OpenedFile(chain.Bytes));
        WordFile.AssertValid(chain.Bytes);
        Assert.Equal(3, WordFile.Body(chain.Bytes).Descendants(W + "hyperlink").Count(link => link.Value == "the report"));
    }

    private static void AssertOneComment(byte[] master)
    {
        var file = new OpenedFile(master);
        SoundFile.Check(file);
        WordFile.AssertValid(master);
        Assert.Single(file.Comments!.Elements(W + "comment"));
    }

    private static byte[] Said(byte[] master, string from, string to) => Edited(master, file =>
    {
        XElement text = file.Body.Descendants(W + "t").First(one => one.Value.Contains("Regional administrations", StringComparison.Ordinal));
        text.Value = text.Value.Replace(from, to, StringComparison.Ordinal);
    });

    private static byte[] Edited(byte[] master, Action<OpenedFile> edit)
    {
        var file = new OpenedFile(master);
        edit(file);
        return file.Saved();
    }

    private static void Comment(OpenedFile file, string from, string to)
    {
        int id = file.FreeId();
        file.AddComment(El("comment", At("id", id), At("author", "Omar Editor"), At("date", "2026-11-25T10:00:00Z"), P("Is this right?")));
        WordFile.Paragraph(file.Body, from).Elements(W + "r").First().AddBeforeSelf(El("commentRangeStart", At("id", id)));
        WordFile.Paragraph(file.Body, to).Add(El("commentRangeEnd", At("id", id)), El("r", El("commentReference", At("id", id))));
    }
}
