namespace OfficeIntegration.Core.Workflow.Health;

/// <summary>However many ask, the one who is asked gets one question in a while; the others take the same answer, or wait for it.</summary>
/// <param name="life">For so long an answer counts.</param>
/// <param name="ask">Not ended by whoever asked going away; ends by itself.</param>
public sealed class AskedOnce<T>(TimeSpan life, TimeProvider clock, Func<Task<T>> ask)
{
    private readonly Lock _gate = new();
    private Task<T>? _answer;
    private long _askedAt;

    public Task<T> AnswerAsync(CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (_answer is null || (_answer.IsCompleted && clock.GetElapsedTime(_askedAt) >= life))
            {
                (_askedAt, _answer) = (clock.GetTimestamp(), Task.Run(ask, CancellationToken.None));
            }

            return _answer.WaitAsync(cancellation);
        }
    }
}
