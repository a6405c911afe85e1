using SmartVillage.Services.Adapters;

namespace SmartVillage.Services.Tests.Adapters;

public sealed class AdapterAnswerTests
{
    [Fact]
    public void A_good_answer_holds_a_value_and_no_reason()
    {
        var answer = AdapterAnswers.Ok("cerah");

        Assert.True(answer.IsOk);
        Assert.Equal(("cerah", null), (answer.Value, answer.Reason));
    }

    [Fact]
    public void A_kept_answer_says_since_when()
    {
        var since = new DateTimeOffset(2026, 3, 1, 5, 0, 0, TimeSpan.Zero);

        Assert.Equal(since, AdapterAnswers.Ok("cerah", since).KeptSince);
    }

    [Fact]
    public void Any_other_answer_says_why_and_holds_nothing()
    {
        var answer = AdapterAnswers.Failed<string>(AnswerStatus.RateLimited, "Terlalu sering bertanya.", "429", TimeSpan.FromSeconds(7));

        Assert.False(answer.IsOk);
        Assert.Null(answer.Value);
        Assert.Equal(("Terlalu sering bertanya.", "429", TimeSpan.FromSeconds(7)), (answer.Reason, answer.SourceCode, answer.RetryAfter!.Value));
    }

    [Fact]
    public void A_failure_cannot_be_called_ok() =>
        Assert.Throws<ArgumentException>(() => AdapterAnswers.Failed<string>(AnswerStatus.Ok, "?"));
}
