using SmartVillage.Domain.Areas;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Complaints;
using SmartVillage.Store.Requests;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Store.Writing;

namespace SmartVillage.Store.Tests;

public class ComplaintAnswerTests
{
    private static readonly VillageCode Village = VillageCode.TryParse("18.72.04.1002", out var code) ? code : default;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_sent_is_known_before_it_is_sent_and_stays_sealed()
    {
        await using var bench = new Workbench();
        var answers = new SqliteComplaintAnswers(bench.Context);
        var first = await answers.BeginAsync(Village, 7, Answer("JAWABANRAHASIA", bench), Token);
        await answers.BeginAsync(Village, 8, Answer("lain", bench), Token);

        await using var after = bench.Beside();
        var known = Assert.Single(await new SqliteComplaintAnswers(after.Context).ListAsync(Village, 7, Token));
        await answers.EndAsync(Village, first, SentOutcome.Taken, Token);
        var taken = Assert.Single(await answers.ListAsync(Village, 7, Token));

        Assert.Equal(Answer("JAWABANRAHASIA", bench) with { Id = first }, known);
        Assert.Equal(SentOutcome.Taken, taken.Outcome);
        Assert.Empty(await answers.ListAsync(VillageCode.TryParse("18.72.04.1003", out var other) ? other : default, 7, Token));
        Assert.Empty(FileScan.FilesHolding(bench.Folder, "JAWABANRAHASIA"));
    }

    [Fact]
    public async Task Words_leave_after_a_year_and_the_rest_stays()
    {
        await using var bench = new Workbench();
        var answers = new SqliteComplaintAnswers(bench.Context);
        await answers.BeginAsync(Village, 7, Answer("Sudah diganti", bench), Token);

        bench.Time.Advance(TimeSpan.FromDays(364));
        await new SqliteRetention(bench.Context).ApplyAsync(Token);
        Assert.Equal("Sudah diganti", Assert.Single(await answers.ListAsync(Village, 7, Token)).Text);

        bench.Time.Advance(TimeSpan.FromDays(2));
        await new SqliteRetention(bench.Context).ApplyAsync(Token);
        Assert.Equal((string.Empty, "Bu Ani"), Assert.Single(await answers.ListAsync(Village, 7, Token)) is var left ? (left.Text, left.By) : default);
    }

    private static SentAnswer Answer(string text, Workbench bench) => new(0, bench.Time.GetUtcNow(), RequestState.InProgress, "Bu Ani", "a1b2", text, SentOutcome.Unknown);
}
