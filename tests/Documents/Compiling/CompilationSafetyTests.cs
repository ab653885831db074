using System.Xml.Linq;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Compiling;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Documents.Compiling;

public sealed class CompilationSafetyTests
{
    private static readonly byte[] Good = SampleDocuments.Master();

    [Fact]
    public void Write_SomeCannotBeRead_SaysSoAndIncludesTheOthers()
    {
        byte[] truncated = Good[..(Good.Length / 2)];
        byte[] withoutItems = WordFile.Edit(Good, body => body.Elements().Where(element => element.Name != WordFile.W + "sectPr").Remove());
        byte[] withMacros = WordFile.With(Good, "word/vbaProject.bin", [1, 2, 3]);

        Compiled made = Compiled.Of(Good, truncated, withoutItems, withMacros, [], Good);

        WordFile.AssertValid(made.Document);
        Assert.Equal(["State 1", "State 6"], made.Result.Included.Select(master => master.Title));
        Assert.Equal(
            [("State 2", DocumentRejection.Damaged), ("State 3", DocumentRejection.NotOurs), ("State 4", DocumentRejection.ContainsMacros), ("State 5", DocumentRejection.NotWordDocument)],
            made.Result.LeftOut.Select(master => (master.Title, master.Reason)));
        Assert.Equal(6, made.Headings("Heading1").Count);
        Assert.Equal(4, made.Text.Split("could not be read and is not included").Length - 1);
    }

    [Fact]
    public void Write_WhatIsNotAllowed_DoesNotComeIn()
    {
        byte[] hostile = WordFile.Edit(Good, body => WordFile.Paragraph(body, "Regional administrations").Add(
            XElement.Parse($"<w:r xmlns:w=\"{WordFile.W}\"><w:fldChar w:fldCharType=\"begin\"/></w:r>"),
            XElement.Parse($"<w:r xmlns:w=\"{WordFile.W}\"><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe</w:instrText></w:r>"),
            XElement.Parse($"<w:r xmlns:w=\"{WordFile.W}\"><w:fldChar w:fldCharType=\"separate\"/></w:r>"),
            XElement.Parse($"<w:r xmlns:w=\"{WordFile.W}\"><w:rPr><w:vanish/><w:color w:val=\"FFFFFF\"/><w:jc w:val=\"nonsense\"/></w:rPr><w:t>result</w:t></w:r>"),
            XElement.Parse($"<w:r xmlns:w=\"{WordFile.W}\"><w:fldChar w:fldCharType=\"end\"/></w:r>"),
            XElement.Parse($"<w:permStart xmlns:w=\"{WordFile.W}\" w:id=\"1\" w:edGrp=\"everyone\"/>")));

        Compiled made = Compiled.Of(hostile);

        string xml = WordFile.Part(made.Document, "word/document.xml");
        WordFile.AssertValid(made.Document);
        Assert.Contains("result", made.Text, StringComparison.Ordinal);
        Assert.All(new[] { "DDEAUTO", "vanish", "nonsense", "permStart" }, word => Assert.DoesNotContain(word, xml, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_DamagedAnywhere_NeverFailsAndStaysValid()
    {
        byte[] xml = System.Text.Encoding.UTF8.GetBytes(WordFile.Part(Good, "word/document.xml"));
        for (int seed = 0; seed < 150; seed++)
        {
            byte[] damaged = WordFile.With(Good, "word/document.xml", Damaged(xml, new Random(seed)));

            Compiled made = Compiled.Of(Good, damaged);

            Assert.True(made.Result.Included.Count + made.Result.LeftOut.Count == 2, $"seed {seed}");
            Assert.True(ValidWord.Errors(made.Document).Count == 0, $"seed {seed}: {string.Join('\n', ValidWord.Errors(made.Document).Take(3))}");
        }
    }

    [Fact]
    public void Write_TheFileItselfDamaged_NeverFails()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            Compiled made = Compiled.Of(Damaged(Good, new Random(seed)));

            Assert.True(made.Result.Included.Count + made.Result.LeftOut.Count == 1, $"seed {seed}");
        }
    }

    [Fact]
    public void Write_OpeningFails_LetsTheErrorThrough()
    {
        var masters = new[] { new CompiledMaster("A", () => throw new FileNotFoundException("gone")) };

        Assert.Throws<FileNotFoundException>(() => Compiled.In(Languages.English, masters));
    }

    [Theory]
    [InlineData(Languages.English)]
    [InlineData(Languages.Arabic)]
    public void Write_SavedByLibreOffice_FindsEveryItem(string language)
    {
        byte[] saved = LibreOffice.Saved(LibreOffice.Saved(SampleDocuments.Master(language)));

        Compiled made = Compiled.Of(saved, Good);

        WordFile.AssertValid(made.Document);
        Assert.Equal([7, 7], made.Result.Included.Select(master => master.Items));
        Assert.Contains("Regional administrations take part.", made.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sign-off", made.Text, StringComparison.Ordinal);
    }

    private static byte[] Damaged(byte[] bytes, Random random)
    {
        byte[] damaged = [.. bytes];
        for (int hit = 0; hit <= random.Next(3); hit++)
        {
            damaged[random.Next(damaged.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : bytes[random.Next(bytes.Length)];
        }

        return damaged;
    }
}
