using FsCheck.Xunit;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Tests.Workflow;

public sealed class FieldRulesTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("two\nlines\twith a tab")]
    [InlineData("网络安全 😀 أمن")]
    public void IsPlainText_WhatPeopleType_IsTaken(string text) => Assert.True(FieldRules.IsPlainText(text));

    [Fact]
    public void IsPlainText_WhatNoDocumentCarries_IsRefused() =>
        Assert.All(["\u0000", "a\u0007b", "\u001b[0m", "\u007f", "\ud83d", "\ude00\ud83d", "x\ud83dy", "\ufffd", "\ufffe", "\uffff"], text => Assert.False(FieldRules.IsPlainText(text)));

    [Property(MaxTest = 500)]
    public bool IsPlainText_WhateverIsTaken_SurvivesXml(string? text)
    {
        if (text is null || !FieldRules.IsPlainText(text))
        {
            return true;
        }

        string xml = new System.Xml.Linq.XElement("t", text).ToString(System.Xml.Linq.SaveOptions.DisableFormatting);
        return System.Xml.Linq.XElement.Parse(xml, System.Xml.Linq.LoadOptions.PreserveWhitespace).Value.ReplaceLineEndings("\n") == text.ReplaceLineEndings("\n");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("example.org")]
    [InlineData("https://")]
    public void Evidence_NoWebAddress_IsRefused(string link) =>
        Assert.Equal(Refusal.FieldInvalid, Assert.Throws<RefusedException>(() => FieldRules.Evidence([link])).Refusal);

    [Fact]
    public void Evidence_BlankLines_AreLeftOut() => Assert.Equal(["https://example.org/a"], FieldRules.Evidence(["", "  ", " https://example.org/a "]));
}
