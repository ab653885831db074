using System.Net;

namespace OfficeIntegration.Local.Hosting;

/// <summary>Nobody signs in on one machine, so nobody from another machine may come in.</summary>
public static class LoopbackAddress
{
    /// <exception cref="LocalRunException">The address is no loopback address.</exception>
    public static IPAddress Parse(string address)
    {
        string host = address == "localhost" ? "127.0.0.1" : address;
        return IPAddress.TryParse(host, out IPAddress? parsed) && IPAddress.IsLoopback(parsed)
            ? parsed
            : throw new LocalRunException(
                $"The product runs without sign-in here, so it listens on this machine only; {address} is refused. Use 127.0.0.1 or ::1.");
    }

    /// <param name="host">As in a <c>Host</c> header, without the port.</param>
    public static bool IsName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));
}
