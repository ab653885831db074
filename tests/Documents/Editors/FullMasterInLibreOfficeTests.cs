using System.Xml.Linq;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Documents.Editors;

/// <summary>One save in LibreOffice takes every control away and the custom part with it; two saves take the rest that can be taken. An item that is not found is told as edited.</summary>
public sealed class FullMasterInLibreOfficeTests
{
    [Theory]
    [InlineData(Languages.English)]
    [InlineData(Languages.Chinese)]
    [InlineData(Languages.Arabic)]
    public void TakeIn_SavedTwice_IsNoChange(string language)
    {
        MasterChain chain = FullMaster.In(language);

        TakenInMaster taken = chain.TakeIn(LibreOffice.Saved(LibreOffice.Saved(chain.Bytes)));

        Assert.Empty(taken.EditedItems);
        Assert.Empty(taken.Unplaced);
        Assert.False(taken.Changed);
    }

    [Theory]
    [InlineData(Languages.English)]
    [InlineData(Languages.Chinese)]
    [InlineData(Languages.Arabic)]
    public void TakeIn_TenItemsEditedBetweenTwoSaves_IsTenChanges(string language)
    {
        MasterChain chain = FullMaster.In(language);
        string[] ten = [.. FullMaster.Keys.Where((_, index) => index % 2 == 0).Take(10)];
        Assert.Equal(10, ten.Length);
        byte[] edited = WordFile.Edit(LibreOffice.Saved(chain.Bytes), body =>
        {
            foreach ((int index, string key) in ten.Index())
            {
                Edit(WordFile.Paragraph(body, FullMaster.Sentence(key)), key, index);
            }
        });

        TakenInMaster taken = chain.TakeIn(LibreOffice.Saved(edited));

        byte[] next = taken.Document.ToArray();
        Assert.Equal(ten, taken.EditedItems);
        Assert.Empty(taken.Unplaced);
        Assert.Empty(taken.Conflicts);
        Assert.All(ten.Index(), item => Assert.Equal(item.Index % 3 == 2 ? 0 : 1, Typed(next, item.Item)));
        WordFile.AssertValid(next);
        Interleaving.SoundFile.Check(new Interleaving.OpenedFile(next));
        Assert.True(chain.TakeIn(next).SaysNothingNew);
    }

    /// <summary>A paragraph behind it, other words in it, or it is gone.</summary>
    private static void Edit(XElement paragraph, string key, int kind)
    {
        switch (kind % 3)
        {
            case 0:
                paragraph.AddAfterSelf(WordFile.NewParagraph($"Typed into {key}."));
                break;
            case 1:
                paragraph.Elements(WordFile.W + "r").Skip(1).Remove();
                paragraph.Elements(WordFile.W + "r").Single().Element(WordFile.W + "t")!.Value = $"Typed into {key}.";
                break;
            default:
                paragraph.Remove();
                break;
        }
    }

    private static int Typed(byte[] master, string key) => WordFile.Control(WordFile.Body(master), $"oi:item:{key}").Value.Split($"Typed into {key}.").Length - 1;
}
