using SmartVillage.Api.Http;

namespace SmartVillage.Api.Records;

/// <summary>Where and in which state of the data a page starts.</summary>
internal sealed record PageStart(AnswerMeta Meta, string Question, int Limit, string? Place)
{
    /// <summary>The place when it is one id.</summary>
    public long? AfterId => PageToken.IdOf(Place);
}
