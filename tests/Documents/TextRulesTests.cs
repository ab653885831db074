using OfficeIntegration.Core.Documents;

namespace OfficeIntegration.Tests.Documents;

public sealed class TextRulesTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("line\r\n\tindented 😀 العربية", null)]
    [InlineData("bell\u0007", TextProblem.ControlCharacter)]
    [InlineData("nul\0", TextProblem.ControlCharacter)]
    [InlineData("\uFFFE", TextProblem.BrokenCharacter)]
    public void Check_Text_IsAsNamed(string text, TextProblem? problem) => Assert.Equal(problem, TextRules.Check(text));

    [Fact]
    public void Check_HalfASurrogatePair_IsBroken()
    {
        Assert.Equal(TextProblem.BrokenCharacter, TextRules.Check("a\uD83D"));
        Assert.Equal(TextProblem.BrokenCharacter, TextRules.Check("a\uDE00b"));
    }

    [Fact]
    public void Check_Length_IsBounded()
    {
        Assert.Null(TextRules.Check(new string('x', DocumentLimits.MaxAnswerChars)));
        Assert.Equal(TextProblem.TooLong, TextRules.Check(new string('x', DocumentLimits.MaxAnswerChars + 1)));
    }
}
