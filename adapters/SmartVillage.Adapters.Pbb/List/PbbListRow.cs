using SmartVillage.Services.Pbb;

namespace SmartVillage.Adapters.Pbb.List;

/// <summary>One line of a list. The owner's name is there to compare with and never leaves.</summary>
internal sealed record PbbListRow(Nop Nop, int TaxYear, string? Owner, long? Amount, bool? IsPaid, DateOnly? PaidOn, DateOnly? DueOn)
{
    /// <summary>Nothing that a log could keep.</summary>
    public override string ToString() => nameof(PbbListRow);
}

/// <summary>A line that could not be taken: where, and why; never what it holds.</summary>
/// <param name="Line">Line of the sheet, counted from 1 with the header.</param>
/// <param name="Reason"><c>no-nop</c>, <c>nop-as-number</c>, <c>no-year</c>, <c>twice</c>.</param>
internal sealed record PbbListFault(int Line, string Reason);

/// <summary>A list as it was read.</summary>
internal sealed record PbbList(IReadOnlyDictionary<(string Nop, int Year), PbbListRow> Rows, IReadOnlyList<PbbListFault> Faults, DateOnly Day);
