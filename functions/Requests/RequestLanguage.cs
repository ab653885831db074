using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Functions.Requests;

/// <summary>Which of the six languages a request asks for.</summary>
internal static class RequestLanguage
{
    /// <summary>For sentences to the caller: the first acceptable of the six; English when none is.</summary>
    public static string Of(HttpRequest request) => Accepted(request) ?? Languages.English;

    /// <summary>For texts of a questionnaire: <c>?language=</c>, else what the caller accepts; null when neither says anything.</summary>
    /// <exception cref="RefusedException">The query names a language that is none of the six.</exception>
    public static string? Wanted(HttpRequest request) => Named(request) ?? Accepted(request);

    /// <summary>What <c>?language=</c> says; null when it says nothing.</summary>
    /// <exception cref="RefusedException">The query names a language that is none of the six.</exception>
    public static string? Named(HttpRequest request) => request.Query["language"].ToString() is { Length: > 0 } named ? FieldRules.Language(named) : null;

    private static string? Accepted(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .Where(entry => entry.Quality is null or > 0)
            .OrderByDescending(entry => entry.Quality ?? 1)
            .Select(Known)
            .FirstOrDefault(language => language is not null);

    private static string? Known(StringWithQualityHeaderValue entry)
    {
        string nearest = Languages.Nearest(entry.Value.Value);
        bool named = nearest != Languages.English || entry.Value.StartsWith(Languages.English, StringComparison.OrdinalIgnoreCase);
        return named ? nearest : null;
    }
}
