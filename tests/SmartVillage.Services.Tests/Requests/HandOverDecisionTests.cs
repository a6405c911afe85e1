using SmartVillage.Services.Pju;
using SmartVillage.Services.Requests;

namespace SmartVillage.Services.Tests.Requests;

public sealed class HandOverDecisionTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 3, 0, 0, TimeSpan.Zero);
    private static readonly RequestActor Actor = new("Open311 dinas", Key: null, Now);
    private static readonly WorkingHours Hours = new(TimeSpan.FromHours(7));

    [Theory]
    [InlineData(RequestState.Received)]
    [InlineData(RequestState.Verified)]
    [InlineData(RequestState.InProgress)]
    [InlineData(RequestState.WaitingOnCitizen)]
    public void What_the_other_office_has_closed_is_completed_step_by_step_and_told_once(RequestState from)
    {
        var (request, told) = (Request(new HandOverLink("D-1", null)) with { State = from }, new List<string>());

        while (HandOverDecisions.Next(request, "D-1", new OutletState(IsOpen: false, "Lampu diganti.", null, null), Actor, Hours) is { After: { } after } change)
        {
            request = after;
            told.AddRange(change.Step!.PublicNote is { } note ? [note] : []);
        }

        Assert.Equal(RequestState.Completed, request.State);
        Assert.Contains("Lampu diganti. Bila belum beres", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_are_told_once_and_never_name_who_reported()
    {
        var seen = new OutletState(IsOpen: true, "Pelapor Warga Uji, 081234567890,\nditelepon", null, null);
        var change = HandOverDecisions.Next(Request(new HandOverLink("D-1", null)), "D-1", seen, Actor, Hours);

        Assert.Equal("Kabar dari dinas: Pelapor *** ***, ***, ditelepon", change!.Step!.PublicNote);
        Assert.Null(HandOverDecisions.Next(change.After!, "D-1", seen, Actor, Hours));
        Assert.Null(HandOverDecisions.Next(change.After!, "D-1", seen with { Notes = " " }, Actor, Hours));
        Assert.True(HandOverDecisions.Next(change.After!, "D-1", seen with { Notes = new string('x', 90_000) }, Actor, Hours)!.Step!.PublicNote!.Length < 600);
    }

    [Fact]
    public void What_was_handed_over_anew_meanwhile_does_not_follow_the_old_number()
    {
        var closed = new OutletState(IsOpen: false, null, null, null);

        Assert.Null(HandOverDecisions.Next(Request(new HandOverLink("D-2", null)), "D-1", closed, Actor, Hours));
        Assert.Null(HandOverDecisions.Next(Request(link: null), "D-1", closed, Actor, Hours));
        Assert.Null(HandOverDecisions.Next(Request(new HandOverLink("D-1", null)) with { State = RequestState.Completed }, "D-1", closed, Actor, Hours));
    }

    [Fact]
    public void A_token_becomes_a_number_once()
    {
        var numbered = HandOverDecisions.Numbered(Request(new HandOverLink(null, "t")), "D-9", Actor);

        Assert.Equal(new HandOverLink("D-9", "t"), numbered.After!.Content!.HandOver);
        Assert.Equal(RequestRefusal.NotAllowed, HandOverDecisions.Numbered(numbered.After, "D-10", Actor).Refusal);
    }

    private static ServiceRequest Request(HandOverLink? link) => new()
    {
        Id = 1, Village = default, Type = "pju-mati", State = RequestState.Verified, Channel = RequestChannel.Resident, ReceivedAt = Now, UpdatedAt = Now, DueAt = Now.AddDays(1), Steps = 1,
        Content = new RequestContent { Name = "Warga Uji", Phone = "081234567890", HandOver = link },
    };
}
