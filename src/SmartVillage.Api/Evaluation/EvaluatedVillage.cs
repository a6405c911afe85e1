using SmartVillage.Services.Evaluation;

namespace SmartVillage.Api.Evaluation;

/// <summary>Everything that was kept about one village in the whole stretch.</summary>
/// <param name="Code">Its dotted code.</param>
/// <param name="Offset">Difference of its clock from UTC.</param>
/// <param name="Outcomes">Requests, with complaints of OpenSID.</param>
/// <param name="Marks">Marks of residents.</param>
/// <param name="Uses">Uses of channels.</param>
/// <param name="Calls">Minutes of calls to 119 and 112.</param>
internal sealed record EvaluatedVillage(
    string Code, TimeSpan Offset, IReadOnlyList<RequestOutcome> Outcomes, IReadOnlyList<GivenMarks> Marks, IReadOnlyList<ChannelUse> Uses, IReadOnlyList<DateTimeOffset> Calls);
