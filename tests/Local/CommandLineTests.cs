using OfficeIntegration.Local;

namespace OfficeIntegration.Tests.Local;

public sealed class CommandLineTests
{
    [Fact]
    public void Parse_Nothing_GivesTheDefaults()
    {
        var command = CommandLine.Parse([]);

        Assert.Equal((7071, true, 56150, "un-64-211"), (command.Port, command.WithPlayground, command.PlaygroundPort, command.TemplateId));
        Assert.False(command.Once || command.Help);
        Assert.Null(command.Language);
    }

    [Fact]
    public void Parse_EveryOption_IsTaken()
    {
        string[] arguments =
        [
            "--port", "0", "--no-playground", "--playground-port", "5001", "--as", "a@example.org", "--data", "d", "--storage", "s=t",
            "--template", "quick-check", "--language", "zh-Hans", "--once", "--out", "o",
        ];

        Assert.Equal(
            new CommandLine(0, false, 5001, "d", "s=t", "quick-check", "zh-Hans", "a@example.org", true, "o"),
            CommandLine.Parse(arguments));
    }

    [Theory]
    [InlineData("no option --prot", "--prot", "1")]
    [InlineData("no option out", "out")]
    [InlineData("--port needs a value", "--port")]
    [InlineData("--data needs a value", "--data", "--once")]
    [InlineData("number from 0 to 65535", "--port", "70000")]
    [InlineData("number from 0 to 65535", "--port", "-1")]
    [InlineData("number from 1 to 65535", "--playground-port", "0")]
    [InlineData("zh-Hans", "--language", "zh")]
    [InlineData("--once needs --out", "--once")]
    [InlineData("--out goes with --once", "--out", "o")]
    public void Parse_WhatCannotBe_SaysWhatToDo(string sentence, params string[] arguments)
    {
        LocalRunException refused = Assert.Throws<LocalRunException>(() => CommandLine.Parse(arguments));

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Usage_NamesEveryOptionThatParseTakes()
    {
        string[] options = ["--port", "--no-playground", "--playground-port", "--as", "--data", "--storage", "--template", "--language", "--help", "--once", "--out"];

        Assert.All(options, option => Assert.Contains(option + " ", CommandLine.Usage, StringComparison.Ordinal));
    }
}
