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
        IReadOnlyList<Parcel> parcels = Parcel.Pack(Enumerable.Range(1, 9).Reverse().Select(number => Row($"m{number}", OutboxKind.Prompt, $"{number:00}")));

        OutboxMessage message = Assert.Single(parcels).Message;
        Assert.Equal(["01", "02", "03", "04", "05", "06", "07", "08", "09"], message.ItemKeys);
    }

    [Fact]
    public void Pack_PromptAndReminders_IsOnePrompt()
    {
        IReadOnlyList<Parcel> parcels = Parcel.Pack([Row("a", OutboxKind.Reminder, "01"), Row("b", OutboxKind.Prompt, "02"), Row("c", OutboxKind.Reminder, "01")]);
        Assert.Equal((OutboxKind.Prompt, "01,02"), (Assert.Single(parcels).Message.Kind, string.Join(',', parcels[0].Message.ItemKeys)));
    }

    [Fact]
    public void Pack_WordsOfSomebody_StayByThemselves()
    {
        IReadOnlyList<Parcel> parcels = Parcel.Pack(
        [
            Row("a", OutboxKind.Prompt, "01"), Row("b", OutboxKind.Prompt, "02", text: "Please take this over."), Row("c", OutboxKind.Returned, "03", text: "Say more."),
            Row("d", OutboxKind.Declined, "04"), Row("e", OutboxKind.Delegated, "05"),
        ]);
        Assert.Equal(["a", "b", "c", "d", "e"], parcels.Select(parcel => parcel.DeliveryId));
    }

    [Fact]
    public void Pack_AnswersThatArrivedTogether_AreOneNoticeAboutNobodyInParticular()
    {
        Row<OutboxMessage> first = Row("a", OutboxKind.Submitted, "04");
        Row<OutboxMessage> other = Row("b", OutboxKind.Submitted, "04");
        Row<OutboxMessage>[] rows = [first, other with { Value = other.Value with { StakeholderId = "somebody else" } }];
        OutboxMessage notice = Assert.Single(Parcel.Pack(rows)).Message;
        Assert.Equal((OutboxKind.Submitted, ""), (notice.Kind, notice.StakeholderId));
    }

    [Fact]
    public void Pack_SameMessagesInAnyOrder_GoUnderTheSameId()
    {
        Row<OutboxMessage>[] rows = [Row("a", OutboxKind.Prompt, "01"), Row("b", OutboxKind.Prompt, "02"), Row("c", OutboxKind.Prompt, "03")];
        Assert.Equal(Parcel.Pack(rows).Single().DeliveryId, Parcel.Pack(rows.Reverse()).Single().DeliveryId);
    }

    [Fact]
    public void Pack_WhatMayHaveArrived_IsRepeatedAsItWasAndNewerOnesGoApart()
    {
        IReadOnlyList<Parcel> parcels = Parcel.Pack(
            [Row("a", OutboxKind.Prompt, "01", delivery: "before"), Row("b", OutboxKind.Prompt, "02", delivery: "before"), Row("c", OutboxKind.Prompt, "03")]);
        Assert.Equal([("before", 2), ("c", 1)], parcels.Select(parcel => (parcel.DeliveryId, parcel.Rows.Count)));
    }

    private static Row<OutboxMessage> Row(string id, OutboxKind kind, string item, string? text = null, string? delivery = null) =>
        new(new OutboxMessage("assessment", id, kind, "recipient", "stakeholder", [item], text, Start, Start, DeliveryId: delivery), ETag.All);
}
