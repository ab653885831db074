using Microsoft.Extensions.Configuration;

namespace OfficeIntegration.Core.People;

/// <param name="Mailbox">User principal name or object id of the mailbox that e-mail is sent from; null when the product sends none.</param>
public sealed record MailOptions(string? Mailbox)
{
    /// <param name="configuration"><c>Mail:Mailbox</c>, optional.</param>
    public static MailOptions Of(IConfiguration configuration) => new(string.IsNullOrWhiteSpace(configuration["Mail:Mailbox"]) ? null : configuration["Mail:Mailbox"]!.Trim());
}
