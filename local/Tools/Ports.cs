using System.Net;
using System.Net.Sockets;

namespace OfficeIntegration.Local.Tools;

/// <summary>TCP ports of this machine.</summary>
public static class Ports
{
    /// <summary>A port that is free at this moment.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <param name="purpose">What the port is wanted for, for example <c>the product</c>.</param>
    /// <param name="advice">What to do instead, for example <c>choose another with --port</c>.</param>
    /// <exception cref="LocalRunException">Another program listens there.</exception>
    public static void RequireFree(int port, string purpose, string advice)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port) { ExclusiveAddressUse = true };
            listener.Start();
        }
        catch (SocketException taken)
        {
            throw new LocalRunException($"Port {port}, meant for {purpose}, is taken by another program. Stop that program, or {advice}.", taken);
        }
    }
}
