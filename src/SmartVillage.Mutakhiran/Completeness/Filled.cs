namespace SmartVillage.Mutakhiran.Completeness;

/// <summary>How many elements are filled of those that apply.</summary>
/// <param name="Known">Filled (<c>terisi</c>).</param>
/// <param name="Asked">Required and applicable (<c>wajib berlaku</c>).</param>
public readonly record struct Filled(int Known, int Asked)
{
    /// <summary>Whether nothing is missing.</summary>
    public bool IsComplete => Known == Asked;

    /// <summary>Both together.</summary>
    public static Filled operator +(Filled one, Filled other) => new(one.Known + other.Known, one.Asked + other.Asked);
}
