using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Answers;

/// <summary>A record as JSON.</summary>
public sealed class JsonAnswer<T>(T value) : IActionResult
{
    public T Value { get; } = value;

    public int Status { get; init; } = 200;

    /// <summary>Where the thing that was made can be read.</summary>
    public string? Location { get; init; }

    public string? ETag { get; init; }

    public Task ExecuteResultAsync(ActionContext context)
    {
        context.HttpContext.Response.StatusCode = Status;
        context.HttpContext.Response.Headers.Location = Location;
        context.HttpContext.Response.Headers.ETag = ETag;
        return JsonBody.WriteAsync(context.HttpContext, $"{MediaTypes.Json}; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(Value, ApiJson.Options));
    }
}

public static class JsonAnswer
{
    public static JsonAnswer<T> Of<T>(T value) => new(value);
}
