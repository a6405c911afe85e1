namespace SmartVillage.Mutakhiran.Completeness;

/// <summary>Completeness of the people of a place, <c>terisi / wajib berlaku</c>.</summary>
/// <param name="People">Residents who are alive and here.</param>
/// <param name="Complete">Those of whom every element of the register is filled.</param>
/// <param name="Register">Elements of the register.</param>
/// <param name="Biodata">Elements of F-1.01 that apply.</param>
public readonly record struct AreaCompleteness(int People, int Complete, Filled Register, Filled Biodata)
{
    /// <summary>Both together.</summary>
    public static AreaCompleteness operator +(AreaCompleteness one, AreaCompleteness other) =>
        new(one.People + other.People, one.Complete + other.Complete, one.Register + other.Register, one.Biodata + other.Biodata);

    internal AreaCompleteness With(Filled register, Filled biodata) => new(People + 1, Complete + (register.IsComplete ? 1 : 0), Register + register, Biodata + biodata);
}
