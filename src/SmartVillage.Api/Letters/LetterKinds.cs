namespace SmartVillage.Api.Letters;

/// <summary>Kinds of letters in words.</summary>
internal static class LetterKinds
{
    /// <summary>What is asked of the civil registry.</summary>
    public static string TextOf(LetterKind kind) => kind switch
    {
        LetterKind.IdCard => "Pengurusan KTP elektronik",
        LetterKind.FamilyCard => "Pengurusan Kartu Keluarga",
        LetterKind.ChildCard => "Pengurusan Kartu Identitas Anak",
        LetterKind.Birth => "Pengurusan akta kelahiran",
        LetterKind.Death => "Pengurusan akta kematian",
        LetterKind.Moving => "Pengurusan pindah tempat tinggal",
        _ => "Perubahan status perkawinan",
    };
}
