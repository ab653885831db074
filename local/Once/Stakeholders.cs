using System.Text.Json.Nodes;
using OfficeIntegration.Core.Templates;

namespace OfficeIntegration.Local.Once;

/// <summary>What the sample's stakeholders do in Teams, by what they see on their cards and nothing else.</summary>
public sealed class Stakeholders(IReadOnlyDictionary<string, TeamsPerson> people, string assessmentId)
{
    /// <summary>Opens an item's card and sends the answer off.</summary>
    /// <param name="markdown">Null for the sample's own words.</param>
    public async Task AnswerAsync(string email, SampleAssignment assignment, string? markdown, CancellationToken cancellation)
    {
        TeamsPerson person = people[email];
        Received card = await ItemCardAsync(person, assignment.ItemKey, cancellation);
        Received receipt = await person.PressAsync(card, Button(card, "submit", assignment.ItemKey), Fields(assignment.Answer!, markdown), cancellation);
        if (receipt.Button("submit") is not null || receipt.Button("open", ("item", assignment.ItemKey)) is null)
        {
            throw new InvalidOperationException($"No receipt for item {assignment.ItemKey} took the card's place. {receipt.Text}");
        }
    }

    public async Task DeclineAsync(SampleAssignment assignment, string reason, CancellationToken cancellation)
    {
        TeamsPerson person = people[assignment.StakeholderEmail];
        Received card = await ItemCardAsync(person, assignment.ItemKey, cancellation);
        Gone(await person.PressAsync(card, Button(card, "decline", assignment.ItemKey), new Dictionary<string, string> { ["reason"] = reason }, cancellation), assignment);
    }

    public async Task PassOnAsync(SampleAssignment assignment, SamplePerson deputy, string reason, CancellationToken cancellation)
    {
        TeamsPerson person = people[assignment.StakeholderEmail];
        Received card = await ItemCardAsync(person, assignment.ItemKey, cancellation);
        var typed = new Dictionary<string, string> { ["to"] = deputy.Email, ["why"] = reason };
        Gone(await person.PressAsync(card, Button(card, "delegate", assignment.ItemKey), typed, cancellation), assignment);
    }

    /// <summary>Asks for the section file and agrees to get it.</summary>
    public async Task<byte[]> SectionFileAsync(string email, CancellationToken cancellation)
    {
        TeamsPerson person = people[email];
        Received card = await person.SeeAsync(message => message.Button("sectionFile", ("assessment", assessmentId)) is not null, "A card with the section file's button", cancellation);
        await person.PressAsync(card, card.Button("sectionFile", ("assessment", assessmentId))!, new Dictionary<string, string>(), cancellation);
        Received consent = await person.SeeAsync(
            message => message.Attachments.Any(attachment => (string?)attachment["contentType"] == TeamsPerson.ConsentCard), "The question whether to take the file", cancellation);
        byte[] file = await person.AcceptFileAsync(consent, cancellation);
        return file.Length > 0 ? file : throw new InvalidOperationException($"The section file for {person.Name} was not uploaded.");
    }

    /// <summary>Sends the file back and waits for the card that says what was taken from it.</summary>
    public async Task SendBackAsync(string email, byte[] file, CancellationToken cancellation)
    {
        TeamsPerson person = people[email];
        long before = person.Now;
        await person.SendFileAsync(file, "section.docx", cancellation);
        Received answer = await person.SeeAsync(_ => true, "The receipt of the section file", cancellation, before);
        if (!answer.Attachments.Any())
        {
            throw new InvalidOperationException($"The bot did not take the section file: {answer.Text}");
        }
    }

    /// <summary>A card is there by which the item can be answered or opened.</summary>
    public Task<Received> SeeAskedAsync(string email, string itemKey, CancellationToken cancellation) =>
        people[email].SeeAsync(message => IsAbout(message, itemKey), $"The question for item {itemKey}", cancellation);

    private async Task<Received> ItemCardAsync(TeamsPerson person, string itemKey, CancellationToken cancellation)
    {
        Received card = person.Messages.LastOrDefault(message => IsAbout(message, itemKey)) ?? await ListAsync(person, itemKey, cancellation);
        return card.Button("submit", ("assessment", assessmentId), ("item", itemKey)) is not null ? card : await OpenAsync(person, card, itemKey, cancellation);
    }

    private async Task<Received> OpenAsync(TeamsPerson person, Received card, string itemKey, CancellationToken cancellation)
    {
        long before = person.Now;
        Received shown = await person.PressAsync(card, Button(card, "open", itemKey), new Dictionary<string, string>(), cancellation);
        return shown.Button("submit", ("assessment", assessmentId), ("item", itemKey)) is not null
            ? shown
            : await person.SeeAsync(message => message.Button("submit", ("assessment", assessmentId), ("item", itemKey)) is not null, $"The card of item {itemKey}", cancellation, before);
    }

    /// <summary>Asks for the list, and turns its pages until the item is there.</summary>
    private async Task<Received> ListAsync(TeamsPerson person, string itemKey, CancellationToken cancellation)
    {
        long before = person.Now;
        await person.SayAsync("my items", cancellation);
        Received list = await person.SeeAsync(message => message.Button("open") is not null, "The list of items", cancellation, before);
        for (int page = 1; !IsAbout(list, itemKey) && list.Button("myItems", ("page", $"{page}")) is { } next; page++)
        {
            list = await person.PressAsync(list, next, new Dictionary<string, string>(), cancellation);
        }

        return IsAbout(list, itemKey) ? list : throw new InvalidOperationException($"The list of {person.Name} lacks item {itemKey}.");
    }

    private bool IsAbout(Received message, string itemKey) =>
        (message.Button("submit", ("assessment", assessmentId), ("item", itemKey)) ?? message.Button("open", ("assessment", assessmentId), ("item", itemKey))) is not null;

    private JsonObject Button(Received card, string verb, string itemKey) =>
        card.Button(verb, ("assessment", assessmentId), ("item", itemKey))
        ?? throw new InvalidOperationException($"The card has no button '{verb}' for item {itemKey}.");

    private static void Gone(Received after, SampleAssignment assignment)
    {
        if (after.Button("submit") is not null || !after.Attachments.Any())
        {
            throw new InvalidOperationException($"The card of item {assignment.ItemKey} was not replaced. {after.Text}");
        }
    }

    private static Dictionary<string, string> Fields(SampleAnswer answer, string? markdown) => new()
    {
        ["answer"] = markdown ?? answer.Markdown,
        ["further"] = answer.FurtherAction,
        ["evidence"] = string.Join('\n', answer.Evidence),
        ["marking"] = answer.Marking.ToString(),
        ["level"] = answer.Level is { } level ? $"{level}" : "none",
    };
}
