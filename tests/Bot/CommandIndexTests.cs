using OfficeIntegration.Bot;
using OfficeIntegration.Bot.Commands;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core;

namespace OfficeIntegration.Tests.Bot;

public sealed class CommandIndexTests
{
    [Theory]
    [InlineData("my items", "myItems", "")]
    [InlineData("  My   Items! ", "myItems", "")]
    [InlineData("Мои пункты", "myItems", "")]
    [InlineData("我的项目。", "myItems", "")]
    [InlineData("بنودي", "myItems", "")]
    [InlineData("ＨＥＬＰ", "help", "")]
    [InlineData("help?", "help", "")]
    [InlineData("open 05.b", "open", "05.b")]
    [InlineData("打开05", "open", "05")]
    [InlineData("افتح ٠٥", "open", "٠٥")]
    [InlineData("decline 09 Another office\nis in charge.", "decline", "09 Another office\nis in charge.")]
    [InlineData("language zh-Hans", "language", "zh-Hans")]
    [InlineData("remind all", "remind", "all")]
    [InlineData("rappeler 05", "remind", "05")]
    [InlineData("status", "status", "")]
    [InlineData("Конфликты", "conflicts", "")]
    [InlineData("冲突", "conflicts", "")]
    [InlineData("ask 05 Are municipalities meant?", "ask", "05 Are municipalities meant?")]
    [InlineData("question who signs?", "ask", "who signs?")]
    [InlineData("اسأل من يوقّع؟", "ask", "من يوقّع؟")]
    [InlineData("提问 05 包括市级", "ask", "05 包括市级")]
    [InlineData("mute until 5 December", "mute", "until 5 December")]
    [InlineData("静音到12月5日", "mute", "12月5日")]
    [InlineData("не напоминать до 5 декабря", "mute", "до 5 декабря")]
    [InlineData("恢复提醒", "unmute", "")]
    [InlineData("texte non placé", "unplaced", "")]
    [InlineData("remind unreached", "remind", "unreached")]
    [InlineData("relancer non joints", "remind", "non joints")]
    [InlineData("remind alice@example.org", "remind", "alice@example.org")]
    [InlineData("ارسل", "submit", "")]
    [InlineData("قدّم ٠٥", "submit", "٠٥")]
    [InlineData("отчет", "document", "")]
    [InlineData("NOUVELLE EVALUATION", "start", "")]
    [InlineData("qui n'a pas répondu ?", "preview", "")]
    [InlineData("Yes, please!", "yes", "")]
    [InlineData("Sí", "yes", "")]
    [InlineData("да", "yes", "")]
    [InlineData("好的", "yes", "")]
    [InlineData("لا", "no", "")]
    [InlineData("No.", "no", "")]
    [InlineData("No reminders", "mute", "")]
    [InlineData("Thank you!", "thanks", "")]
    [InlineData("شكرًا", "thanks", "")]
    [InlineData("谢谢！", "thanks", "")]
    [InlineData("submit 05", "submit", "05")]
    [InlineData("提交05", "submit", "05")]
    [InlineData("answer 05", "open", "05")]
    [InlineData("pass on 05 to ben@example.org you know better", "passOn", "05 to ben@example.org you know better")]
    [InlineData("передать 05 ben@example.org", "passOn", "05 ben@example.org")]
    [InlineData("转交05 ben@example.org", "passOn", "05 ben@example.org")]
    [InlineData("English", "language", "")]
    [InlineData("language French", "language", "French")]
    [InlineData("中文", "language", "")]
    [InlineData("reach", "reach", "")]
    [InlineData("кто получил?", "reach", "")]
    [InlineData("送达情况", "reach", "")]
    [InlineData("提醒所有人", "remind", "")]
    [InlineData("stop", "mute", "")]
    [InlineData("who has not answered?", "preview", "")]
    [InlineData("asignar alice@example.org 01 05.b", "assign", "alice@example.org 01 05.b")]
    [InlineData("模拟", "simulate", "")]
    [InlineData("أرسل الطلبات", "prompts", "")]
    [InlineData("Новая оценка", "start", "")]
    [InlineData("hand over bob@example.org", "handOver", "bob@example.org")]
    public void Find_ACommandInAnyLanguage_IsFound(string text, string name, string argument)
    {
        (ICommand command, string rest) = Index().Find(text)!.Value;
        Assert.Equal((name, argument), (command.Name, rest));
    }

    [Theory]
    [InlineData("Status of our CERT: it works around the clock.")]
    [InlineData("Open data is published every year.")]
    [InlineData("Decline in incidents was seen in 2025.")]
    [InlineData("Helpful partners are the banks.")]
    [InlineData("Draft law 12 is before parliament.")]
    [InlineData("Conflicts of interest are declared every year.")]
    [InlineData("Merge of the two agencies is planned.")]
    [InlineData("Ask the ministry for its part of the plan.")]
    [InlineData("Question of funding: it is settled until 2030.")]
    [InlineData("Quiet periods are agreed with the operators.")]
    [InlineData("People are trained every year.")]
    [InlineData("Plan 2030 names six goals.")]
    [InlineData("Review of the law is under way.")]
    [InlineData("Assign a lead agency for each sector.")]
    [InlineData("Hand over of incidents works around the clock.")]
    [InlineData("запомнить")]
    [InlineData("evaluacion")]
    [InlineData("No CERT exists yet.")]
    [InlineData("Yes, since 2019.")]
    [InlineData("answer the call of the assembly")]
    [InlineData("pass on the report to ben@example.org")]
    [InlineData("kто получил")]
    [InlineData("")]
    public void Find_AnAnswerThatBeginsLikeACommand_IsNone(string text) => Assert.Null(Index().Find(text));

    [Fact]
    public void Find_HalfASurrogatePair_IsNone() => Assert.Null(Index().Find("\uD800 my items"));

    [Fact]
    public void Find_WhatHelpShows_IsThatCommand()
    {
        foreach (ICommand command in Index().All.Where(command => !command.IsTalk))
        {
            foreach (string language in Languages.All)
            {
                string[] say = BotTexts.All.For(language)["Say." + command.Name].Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal).Split('·');
                Assert.All(say, one => Assert.Equal(command.Name, Index().Find(one)?.Command.Name));
            }
        }
    }

    [Fact]
    public void Index_TwoOfOneName_IsRefusedWithBothNames()
    {
        ICommand[] twins = [new DocumentCommand(null!, null!), new OtherDocumentCommand()];
        string message = Assert.Throws<InvalidOperationException>(() => new CommandIndex(twins)).Message;
        Assert.Contains(nameof(DocumentCommand), message, StringComparison.Ordinal);
        Assert.Contains(nameof(OtherDocumentCommand), message, StringComparison.Ordinal);
    }

    /// <summary>Every command there is; none of them is run.</summary>
    internal static CommandIndex Index() => new(
        typeof(BotServices).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(ICommand)))
            .Select(type => (ICommand)type.GetConstructors().Single().Invoke(new object?[type.GetConstructors().Single().GetParameters().Length])));

    private sealed class OtherDocumentCommand : ICommand
    {
        public string Name => "document";

        public Task RunAsync(Turn turn, string argument, CancellationToken cancellation) => Task.CompletedTask;
    }
}
