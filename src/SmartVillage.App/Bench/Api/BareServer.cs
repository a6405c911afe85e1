using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SmartVillage.App.Bench.Api;

/// <summary>Kestrel with nothing behind it: answers of ours, given again as bytes. What no API on this machine can beat.</summary>
internal sealed class BareServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private IReadOnlyList<byte[]> _bodies = [[]];
    private int _next;

    public BareServer()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public IPEndPoint Address => EndPointOf(_app);

    /// <summary>What it answers from now on, in turn.</summary>
    public void Give(IReadOnlyList<byte[]> bodies) => _bodies = bodies;

    public Task StartAsync(CancellationToken cancellationToken) => _app.StartAsync(cancellationToken);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    internal static IPEndPoint EndPointOf(WebApplication app)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new IPEndPoint(IPAddress.Loopback, new Uri(address).Port);
    }

    private async Task AnswerAsync(HttpContext httpContext)
    {
        var body = _bodies[(int)((uint)Interlocked.Increment(ref _next) % (uint)_bodies.Count)];
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        httpContext.Response.ContentLength = body.Length;
        await httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}
