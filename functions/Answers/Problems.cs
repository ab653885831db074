using Azure;
using Microsoft.AspNetCore.Http;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Functions.Identity;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Answers;

/// <summary>The only place that knows which failure gets which status and which sentence.</summary>
public static class Problems
{
    private static readonly TextCatalogue Texts = TextCatalogue.Load(typeof(Problems).Assembly, "OfficeIntegration.Functions.Texts");

    /// <param name="language">One of the six.</param>
    public static Problem Of(Exception failure, string language) => failure switch
    {
        RefusedException { Refusal: Refusal.TooManyRequests } refused => Of(refused, language) with { RetryAfterSeconds = refused.Values.FirstOrDefault(value => value.Name == "seconds").Value as int? },
        RefusedException refused => Of(refused, language),
        DocumentRejectedException rejected => Problem(StatusOf(rejected.Reason), $"Document{rejected.Reason}", RefusalTexts.For(rejected, language), language),
        RequestRefusedException refused => Of(refused, language),
        UnauthenticatedException => Of(RequestRefusal.Unauthenticated, language),
        IdentityUnavailableException => Of(RequestRefusal.IdentityUnavailable, language),
        BadHttpRequestException { StatusCode: 413 } => Of(new RequestRefusedException(RequestRefusal.BodyTooLarge, ("max", ApiLimits.MaxDocumentBytes / 1_048_576)), language),
        BadHttpRequestException => Of(RequestRefusal.RequestUnreadable, language),
        GraphFailedException { IsPassing: true } => Of(RequestRefusal.GraphUnavailable, language),
        GraphFailedException failed => Of(new RequestRefusedException(RequestRefusal.GraphRefused, ("status", failed.Status), ("code", failed.Code)), language),
        StoreConflictException => Of(new RefusedException(Refusal.Busy), language),
        _ when IsStoreAway(failure) => Of(RequestRefusal.StoreUnavailable, language),
        _ => Of(RequestRefusal.OurFault, language),
    };

    /// <summary>A list of people of which not one row was imported.</summary>
    public static Problem Of(IReadOnlyList<ImportError> errors, string language) =>
        Of(new RequestRefusedException(RequestRefusal.RowsRefused, ("rows", errors.Count)), language) with
        {
            Errors = [.. errors.Select(error => new RowProblem(error.Row, error.Why.Refusal.ToString(), RefusalTexts.For(error.Why, language)))],
        };

    private static Problem Of(RefusedException refused, string language) =>
        Problem(StatusOf(refused), refused.Refusal.ToString(), RefusalTexts.For(refused, language), language, PlaceOf(refused.Values));

    private static Problem Of(RequestRefusal refusal, string language) => Of(new RequestRefusedException(refusal), language);

    private static Problem Of(RequestRefusedException refused, string language) => Problem(
        refused.Status,
        refused.Refusal.ToString(),
        Texts.For(language).Format($"RequestRefusal.{refused.Refusal}", [.. refused.Values]),
        language,
        PlaceOf(refused.Values));

    private static Problem Problem(int status, string code, string detail, string language, string? place = null) =>
        new($"urn:officeintegration:problem:{status}", Texts.For(language)[$"Title.{status}"], status, detail, code, place);

    private static string? PlaceOf(IReadOnlyList<(string Name, object? Value)> values) =>
        values.FirstOrDefault(value => value.Name == "place").Value?.ToString();

    private static int StatusOf(RefusedException refused) => refused.Kind switch
    {
        RefusalKind.NotFound => 404,
        RefusalKind.Forbidden => 403,
        RefusalKind.Conflict => 409,
        RefusalKind.TooLarge => 413,
        RefusalKind.Stale => 412,
        RefusalKind.Busy => 503,
        RefusalKind.TooMany => 429,
        _ => refused.Refusal == Refusal.ImportUnreadable ? 400 : 422,
    };

    private static int StatusOf(DocumentRejection reason) => reason switch
    {
        DocumentRejection.TooLarge => 413,
        DocumentRejection.NotWordDocument => 415,
        _ => 422,
    };

    // After its last attempt the client gives all of them as one exception.
    private static bool IsStoreAway(Exception failure) => failure switch
    {
        RequestFailedException { Status: 0 or 408 or 429 or >= 500 } => true,
        AggregateException several => several.InnerExceptions.Any(IsStoreAway),
        _ => false,
    };
}
