namespace SmartVillage.Mutakhiran.WorkLists;

/// <summary>Somebody on a page.</summary>
/// <param name="Id">Our id, for the ledger and for programs; it is not printed.</param>
/// <param name="Number">Number on the page, from 1.</param>
/// <param name="Name">Name; initials of a child.</param>
/// <param name="Age">Completed years; nothing where the birth date is not known.</param>
/// <param name="Place">Place in the family in words.</param>
public sealed record SheetPerson(long Id, int Number, string Name, int? Age, string Place);
