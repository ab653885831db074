using Azure;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Delivery;

namespace OfficeIntegration.Tests.Workflow.Delivery;

public sealed class ParcelTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Pack_NineItemsAskedOneByOne_IsOneMessageInPrintingOrder()
    {
        IReadOnlyList<Parcel> parcels = Parcel.Pack(Enumerable.Range(1, 9).Reverse().Select(number => Row($"m{number}", OutboxKind.Prompt, $"{number:00}")), coordinates: false);

        OutboxMessage message = Assert.Single(parcels).Message;
        Assert.Equal(["01", "02", "03", "04", "05", "06", "07", "08", "09"], message.ItemKeys);
    }

    [Fact]
    public void Pack_PromptAndReminders_IsOnePrompt()
    {
        IReadOnlyList<Parcel> parcels = Parcel.Pack([Row("a", OutboxKind.Reminder, "01"), Row("b", OutboxKind.Prompt, "02"), Row("c", OutboxKind.Reminder, "01")], coordinates: false);
        Assert.Equal((OutboxKind.Prompt, "01,02"), (Assert.Single(parcels).Message.Kind, string.Join(',', parcels[0].Message.ItemKeys)));
    }

    [Fact]
    public void Pack_WordsOfSomebody_StayByThemselves()
    {
        IReadOnlyList<Parcel> parcels = Parcel.Pack(
        [
            Row("a", OutboxKind.Prompt, "01"), Row("b", OutboxKind.Prompt, "02", text: "Please take this over."), Row("c", OutboxKind.Returned, "03", text: "Say more."),
            Row("d", OutboxKind.Answer, "04"),
        ], coordinates: false);
        Assert.Equal(["a", "b", "c", "d"], parcels.Select(parcel => parcel.DeliveryId));
    }

    [Fact]
    public void Pack_AnswersThatArrivedTogether_AreOneNoticeAboutNobodyInParticular()
    {
        Row<OutboxMessage> first = Row("a", OutboxKind.Submitted, "04");
        Row<OutboxMessage> other = Row("b", OutboxKind.Submitted, "04");
        Row<OutboxMessage>[] rows = [first, other with { Value = other.Value with { StakeholderId = "somebody else" } }];
        OutboxMessage notice = Assert.Single(Parcel.Pack(rows, coordinates: true)).Message;
        Assert.Equal((OutboxKind.Submitted, ""), (notice.Kind, notice.StakeholderId));
    }

    [Fact]
    public void Pack_WhatACoordinatorIsToldOf_IsOneMessageButForTheHandOver()
    {
        OutboxKind[] kinds = [OutboxKind.Submitted, OutboxKind.Declined, OutboxKind.Delegated, OutboxKind.Unreachable, OutboxKind.Escalation, OutboxKind.Question, OutboxKind.Answer, OutboxKind.HandedOver];
        IReadOnlyList<Parcel> parcels = Parcel.Pack(kinds.Select(kind => Row($"{kind}", kind, "04")), coordinates: true);
        Assert.Equal([1, 7], parcels.Select(parcel => parcel.Rows.Count).Order());
        Assert.Equal(OutboxKind.HandedOver, parcels.Single(parcel => parcel.Rows.Count == 1).Message.Kind);
    }

    [Fact]
    public void Pack_ManyQuestionsAndMore_FitsTheCardAndTheTransaction()
    {
        Row<OutboxMessage>[] rows = [.. Enumerable.Range(10, 90).Select(number => Row($"m{number}", number % 5 == 0 ? OutboxKind.Question : OutboxKind.Escalation, "04"))];
        IReadOnlyList<Parcel> parcels = Parcel.Pack(rows, coordinates: true);
        Assert.Equal(rows.Select(row => row.Value.Id), parcels.SelectMany(parcel => parcel.Rows).Select(row => row.Value.Id));
        Assert.All(parcels, parcel => Assert.InRange(parcel.Rows.Count, 1, Parcel.MostMessages));
        Assert.All(parcels, parcel => Assert.InRange(parcel.Rows.Count(row => row.Value.Kind == OutboxKind.Question), 0, Parcel.MostQuestions));
    }

    [Fact]
    public void Pack_SameMessagesInAnyOrder_GoUnderTheSameId()
    {
        Row<OutboxMessage>[] rows = [Row("a", OutboxKind.Prompt, "01"), Row("b", OutboxKind.Prompt, "02"), Row("c", OutboxKind.Prompt, "03")];
        Assert.Equal(Parcel.Pack(rows, coordinates: false).Single().DeliveryId, Parcel.Pack(rows.Reverse(), coordinates: false).Single().DeliveryId);
    }

    [Fact]
    public void Pack_WhatMayHaveArrived_IsRepeatedAsItWasAndNewerOnesGoApart()
    {
        IReadOnlyList<Parcel> parcels = Parcel.Pack(
            [Row("a", OutboxKind.Prompt, "01", delivery: "before"), Row("b", OutboxKind.Prompt, "02", delivery: "before"), Row("c", OutboxKind.Prompt, "03")], coordinates: false);
        Assert.Equal([("before", 2), ("c", 1)], parcels.Select(parcel => (parcel.DeliveryId, parcel.Rows.Count)));
    }

    private static Row<OutboxMessage> Row(string id, OutboxKind kind, string item, string? text = null, string? delivery = null) =>
        new(new OutboxMessage("assessment", id, kind, "recipient", "stakeholder", [item], text, Start, Start, DeliveryId: delivery), ETag.All);
}
