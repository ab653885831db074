using Microsoft.Extensions.Time.Testing;
using OfficeIntegration.Core.Workflow.Health;

namespace OfficeIntegration.Tests.Workflow.Health;

public sealed class AskedOnceTests
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(10);

    private readonly FakeTimeProvider _clock = new();
    private int _asked;

    [Fact]
    public async Task Answer_ManyAskAtOnce_OneIsAsked()
    {
        var answer = new TaskCompletionSource<int>();
        var once = Counted(() => answer.Task);

        Task<int>[] waiting = [.. Enumerable.Range(0, 100).Select(_ => once.AnswerAsync(default))];
        answer.SetResult(7);

        Assert.All(await Task.WhenAll(waiting), given => Assert.Equal(7, given));
        Assert.Equal(1, _asked);
    }

    [Fact]
    public async Task Answer_YoungerThanItsLife_IsGivenAgain()
    {
        var once = Counted(() => Task.FromResult(_asked));

        Assert.Equal(1, await once.AnswerAsync(default));
        _clock.Advance(Life - TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, await once.AnswerAsync(default));
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(2, await once.AnswerAsync(default));
    }

    [Fact]
    public async Task Answer_WhoeverAskedFirstGoesAway_TheOthersGetItAllTheSame()
    {
        var answer = new TaskCompletionSource<int>();
        var once = Counted(() => answer.Task);
        using var leaves = new CancellationTokenSource();
        Task<int> first = once.AnswerAsync(leaves.Token);
        Task<int> second = once.AnswerAsync(default);

        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        answer.SetResult(7);

        Assert.Equal((7, 1), (await second, _asked));
    }

    private AskedOnce<int> Counted(Func<Task<int>> ask) => new(Life, _clock, () =>
    {
        Interlocked.Increment(ref _asked);
        return ask();
    });
}
