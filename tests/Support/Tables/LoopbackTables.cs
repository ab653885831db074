using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace OfficeIntegration.Tests.Support.Tables;

/// <summary>
/// As much of the Table service as the product needs, on this machine, for large numbers of rows: a write costs the
/// logarithm of what is there, as in the cloud. Azurite looks through a whole partition for every single row.
/// Signatures are not looked at.
/// </summary>
public sealed class LoopbackTables : IAsyncDisposable
{
    private const int RowsPerPage = 1_000;
    private const string Account = "loopback";

    private readonly WebApplication _app;
    private readonly TableRows _rows = new();
    private long _requests;

    private LoopbackTables(WebApplication app) => _app = app;

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Convert.ToBase64String(new byte[64])};TableEndpoint={_app.Urls.Single()}/{Account};";

    public long Requests => Interlocked.Read(ref _requests);

    public static async Task<LoopbackTables> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var tables = new LoopbackTables(builder.Build());
        tables._app.Run(tables.DealAsync);
        await tables._app.StartAsync();
        return tables;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>All rows, to begin from the same place many times.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<StoredRow>> Snapshot() => _rows.Snapshot();

    internal void Restore(IReadOnlyDictionary<string, IReadOnlyList<StoredRow>> snapshot) => _rows.Restore(snapshot);

    private async Task DealAsync(HttpContext http)
    {
        Interlocked.Increment(ref _requests);
        string path = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0];
        var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        await (path switch
        {
            _ when path.EndsWith("/Tables", StringComparison.Ordinal) => CreateAsync(http, body),
            _ when path.EndsWith("/$batch", StringComparison.Ordinal) => TransactAsync(http, Encoding.UTF8.GetString(body.ToArray())),
            _ when http.Request.Method == "GET" => ReadAsync(http, RowChange.Of("GET", path, null, [])),
            _ => WriteAsync(http, RowChange.Of(http.Request.Method, path, http.Request.Headers.IfMatch is [{ } match] ? match : null, body.ToArray())),
        });
    }

    private Task CreateAsync(HttpContext http, MemoryStream body)
    {
        using var asked = System.Text.Json.JsonDocument.Parse(body.ToArray());
        if (!_rows.Create(asked.RootElement.GetProperty("TableName").GetString()!))
        {
            return RefuseAsync(http, 409, "TableAlreadyExists");
        }

        return http.Request.Headers["Prefer"] == "return-no-content" ? AnswerAsync(http, 204, []) : AnswerAsync(http, 201, body.ToArray());
    }

    private Task ReadAsync(HttpContext http, RowChange place) => place.Key is { } key ? OneAsync(http, place.Table, key) : SomeAsync(http, place.Table);

    private Task OneAsync(HttpContext http, string table, string key)
    {
        if (_rows.Find(table, key) is not { } row)
        {
            return RefuseAsync(http, 404, "ResourceNotFound");
        }

        var answer = new MemoryStream();
        row.WriteTo(answer);
        http.Response.Headers.ETag = row.ETag;
        return AnswerAsync(http, 200, answer.ToArray());
    }

    private Task SomeAsync(HttpContext http, string table)
    {
        RowRange range = RowRange.Of(http.Request.Query["$filter"]);
        if (http.Request.Query["NextPartitionKey"] is [{ Length: > 0 } next])
        {
            range = range with { First = Encoding.UTF8.GetString(Convert.FromBase64String(next)) };
        }

        IReadOnlyList<StoredRow> rows = _rows.Range(table, range, RowsPerPage);
        if (rows.Count > RowsPerPage)
        {
            http.Response.Headers["x-ms-continuation-NextPartitionKey"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(rows[^1].Key));
        }

        var answer = new MemoryStream();
        answer.Write("{\"value\":["u8);
        for (int each = 0; each < Math.Min(rows.Count, RowsPerPage); each++)
        {
            answer.Write(each == 0 ? [] : ","u8);
            rows[each].WriteTo(answer);
        }

        answer.Write("]}"u8);
        return AnswerAsync(http, 200, answer.ToArray());
    }

    private Task WriteAsync(HttpContext http, RowChange change)
    {
        (IReadOnlyList<StoredRow?> rows, _, int status) = _rows.Write([change]);
        if (rows is not [var row])
        {
            return RefuseAsync(http, status, CodeOf(status));
        }

        http.Response.Headers.ETag = row?.ETag;
        return AnswerAsync(http, 204, []);
    }

    private Task TransactAsync(HttpContext http, string batch)
    {
        (IReadOnlyList<StoredRow?> rows, int refused, int status) = _rows.Write(RowChange.AllOf(batch));
        var answer = new StringBuilder("--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_1\r\n\r\n");
        if (refused >= 0)
        {
            Part(answer, $"HTTP/1.1 {status} Refused\r\nContent-Type: application/json\r\n\r\n{Error(CodeOf(status), $"{refused}:refused")}");
        }

        foreach (StoredRow? row in rows)
        {
            Part(answer, row is null ? "HTTP/1.1 204 No Content\r\n\r\n" : $"HTTP/1.1 204 No Content\r\nETag: {row.ETag}\r\n\r\n");
        }

        answer.Append("--changesetresponse_1--\r\n--batchresponse_1--\r\n");
        http.Response.ContentType = "multipart/mixed; boundary=batchresponse_1";
        return AnswerAsync(http, 202, Encoding.UTF8.GetBytes(answer.ToString()));
    }

    private static void Part(StringBuilder answer, string text) =>
        answer.Append(CultureInfo.InvariantCulture, $"--changesetresponse_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n{text}\r\n");

    private static string CodeOf(int status) => status switch
    {
        404 => "ResourceNotFound",
        409 => "EntityAlreadyExists",
        _ => "UpdateConditionNotSatisfied",
    };

    private static string Error(string code, string message) => "{\"odata.error\":{\"code\":\"" + code + "\",\"message\":{\"lang\":\"en-US\",\"value\":\"" + message + "\"}}}";

    private static Task RefuseAsync(HttpContext http, int status, string code) => AnswerAsync(http, status, Encoding.UTF8.GetBytes(Error(code, "refused")));

    private static Task AnswerAsync(HttpContext http, int status, byte[] body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType ??= "application/json";
        return body.Length == 0 ? Task.CompletedTask : http.Response.Body.WriteAsync(body).AsTask();
    }
}
