using System.Net;
using SmartVillage.Api.Requests;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Services.Requests.Attachments;

namespace SmartVillage.Api.Tests;

/// <summary>Uploads of all senders together have a bound; whoever comes too much is told when to come back.</summary>
public sealed class UploadGateTests
{
    [Fact]
    public void Room_is_taken_given_back_once_and_never_more_than_there_is()
    {
        var gate = new UploadGate(new AttachmentLimits { FileBytes = 10, ConcurrentBytes = 15 });
        var first = gate.TryEnter(contentLength: 8);

        Assert.Null(gate.TryEnter(contentLength: 8));
        Assert.Null(gate.TryEnter(contentLength: null));
        using var small = gate.TryEnter(contentLength: 7);
        Assert.Equal(15, gate.Taken);
        first!.Dispose();
        first.Dispose();
        Assert.Equal(7, gate.Taken);
    }

    [Fact]
    public void One_upload_alone_always_finds_room()
    {
        var gate = new UploadGate(new AttachmentLimits { FileBytes = 100, ConcurrentBytes = 15 });

        using var alone = gate.TryEnter(contentLength: 1_000_000);

        Assert.Equal(100, gate.Taken);
    }

    [Fact]
    public void Whatever_comes_and_goes_at_once_the_bound_holds_and_all_is_given_back()
    {
        var limits = new AttachmentLimits { FileBytes = 10, ConcurrentBytes = 35 };
        var gate = new UploadGate(limits);

        Parallel.For(0, 20_000, i =>
        {
            using var room = gate.TryEnter(i % 13);
            Assert.True(gate.Taken <= limits.ConcurrentBytes);
        });

        Assert.Equal(0, gate.Taken);
    }

    [Fact]
    public async Task An_upload_beyond_the_bound_is_asked_to_come_back_and_the_next_one_is_taken()
    {
        await using var host = await ApiHost.StartAsync(ApiHost.Generous with { Attachments = new AttachmentLimits { ConcurrentBytes = new AttachmentLimits().FileBytes } }, families: 1);
        Reports.Add(host, "nib-bantuan", code: Reports.Code("0000-0000-0000-0000-0003"));
        var route = host.Routes.Single(r => r.Name == "attachToTrackedRequest");
        var (path, body) = (RouteSample.PathOf(host, route, ApiHost.Own), RouteSample.BodyOf(route));
        var room = host.Services.GetRequiredService<UploadGate>();
        var taken = room.TryEnter(contentLength: null);
        using var refused = await host.SendAsync("POST", path, body: body);
        taken!.Dispose();
        using var kept = await host.SendAsync("POST", path, body: body);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), refused.Headers.RetryAfter!.Delta);
        Assert.Equal("uploads-busy", (await ApiHost.ProblemAsync(refused)).GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        Assert.Equal(0, room.Taken);
    }
}
