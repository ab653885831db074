namespace OfficeIntegration.Core.People;

/// <summary>One e-mail to one person, with one file.</summary>
/// <param name="Id">Goes along as a header, so that a message can be recognised.</param>
/// <param name="Text">Plain text.</param>
/// <param name="ReplyTo">Address of whoever the answer goes to.</param>
public sealed record OutgoingMail(string Id, string Name, string Address, string Subject, string Text, string ReplyTo, string FileName, byte[] File);
