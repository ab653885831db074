using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace OfficeIntegration.Benchmarks.Loading;

/// <summary>How long each kind of request took, and what went wrong.</summary>
internal sealed class Latencies
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<double>> _byOperation = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _refused = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> _errors = [];

    public IEnumerable<string> Operations => _byOperation.Keys.Order(StringComparer.Ordinal);

    public int All => _byOperation.Values.Sum(times => times.Count);

    /// <summary>Answers that nobody should get: statuses from 500, and requests that were not answered.</summary>
    public IReadOnlyCollection<string> Errors => _errors;

    public int Count(string operation) => _byOperation[operation].Count;

    /// <summary>Answered with a sentence for the caller: mostly that there is a newer version than the one that was to be accepted.</summary>
    public int Refused(string operation) => _refused.GetValueOrDefault(operation);

    /// <returns>The default where it was refused or failed.</returns>
    public async Task<T?> TimeAsync<T>(string operation, Func<Task<T>> request)
        where T : class
    {
        long start = Stopwatch.GetTimestamp();
        T? answer = null;
        try
        {
            answer = await request();
        }
        catch (HttpRequestException refused) when (refused.StatusCode is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError)
        {
            _refused.AddOrUpdate(operation, 1, (_, before) => before + 1);
        }
        catch (Exception failed) when (failed is HttpRequestException or TaskCanceledException or InvalidDataException or IOException)
        {
            _errors.Add($"{operation}: {failed.Message}");
        }

        _byOperation.GetOrAdd(operation, _ => []).Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return answer;
    }

    /// <param name="share">For example 0.95.</param>
    public double Percentile(string operation, double share)
    {
        double[] times = [.. _byOperation[operation].Order()];
        return times[Math.Clamp((int)Math.Ceiling(share * times.Length) - 1, 0, times.Length - 1)];
    }
}
