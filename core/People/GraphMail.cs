using System.Net;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Messages.Item.Attachments.CreateUploadSession;
using Microsoft.Graph.Users.Item.SendMail;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;

namespace OfficeIntegration.Core.People;

/// <summary>
/// Sends e-mail from the mailbox that is set. A small file goes with the message; a large one is put into a draft in
/// pieces first. A send whose answer is lost is not repeated here: nobody would know whether it went out twice.
/// </summary>
public sealed class GraphMail(GraphServiceClient graph, MailOptions options)
{
    public const string IdHeader = "x-officeintegration-id";

    /// <summary>With its base64 form, and what stands around it, below the 4 MB that Graph takes in one request.</summary>
    public const int MaxInlineBytes = 2_900_000;

    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public bool IsSetUp => options.Mailbox is not null;

    /// <exception cref="GraphFailedException">Not sent; or, when <see cref="MayHaveGone"/>, perhaps.</exception>
    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        string mailbox = options.Mailbox ?? throw new InvalidOperationException("Mail:Mailbox is not set.");
        await GraphCall.RunAsync(async () =>
        {
            await (mail.File.Length <= MaxInlineBytes ? SendWholeAsync(mailbox, mail, cancellation) : SendInPiecesAsync(mailbox, mail, cancellation));
            return true;
        });
    }

    /// <summary>The answer was lost on the way, so that nobody knows.</summary>
    public static bool MayHaveGone(GraphFailedException failed) => failed.Status is 0 or 408 or >= 500;

    private Task SendWholeAsync(string mailbox, OutgoingMail mail, CancellationToken cancellation)
    {
        Message message = Message(mail);
        message.Attachments = [new FileAttachment { OdataType = "#microsoft.graph.fileAttachment", Name = mail.FileName, ContentType = Word, ContentBytes = mail.File }];
        return graph.Users[mailbox].SendMail.PostAsync(new SendMailPostRequestBody { Message = message, SaveToSentItems = true }, Once, cancellation);
    }

    private async Task SendInPiecesAsync(string mailbox, OutgoingMail mail, CancellationToken cancellation)
    {
        Message draft = await graph.Users[mailbox].Messages.PostAsync(Message(mail), null, cancellation) ?? throw new GraphFailedException(0, "no draft");
        var item = new AttachmentItem { AttachmentType = AttachmentType.File, Name = mail.FileName, Size = mail.File.Length, ContentType = Word };
        UploadSession session = await graph.Users[mailbox].Messages[draft.Id!].Attachments.CreateUploadSession.PostAsync(new CreateUploadSessionPostRequestBody { AttachmentItem = item }, null, cancellation)
            ?? throw new GraphFailedException(0, "no upload session");
        using var content = new MemoryStream(mail.File, writable: false);
        await UploadInPieces.RunAsync<FileAttachment>(session, content, cancellation);
        await graph.Users[mailbox].Messages[draft.Id!].Send.PostAsync(Once, cancellation);
    }

    // Too much is certainly not sent, and may be tried again; a time-out on the way says nothing of the kind.
    private static void Once(RequestConfiguration<DefaultQueryParameters> request) =>
        request.Options.Add(new RetryHandlerOption { MaxRetry = 10, ShouldRetry = (_, _, answer) => answer.StatusCode == HttpStatusCode.TooManyRequests });

    private static Message Message(OutgoingMail mail) => new()
    {
        Subject = mail.Subject,
        Body = new ItemBody { ContentType = BodyType.Text, Content = mail.Text },
        ToRecipients = [To(mail.Address, mail.Name)],
        ReplyTo = [To(mail.ReplyTo, null)],
        InternetMessageHeaders = [new InternetMessageHeader { Name = IdHeader, Value = mail.Id }],
    };

    private static Recipient To(string address, string? name) => new() { EmailAddress = new EmailAddress { Address = address, Name = name } };
}
