namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Sign-in of users through the channel. Not part of the stand-in: nothing here makes one, and nobody can derive from it.</summary>
public abstract class UserTokenClient : IDisposable
{
    private protected UserTokenClient()
    {
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
