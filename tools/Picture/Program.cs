using CopToolkit.Picture;

// Called by "generator -- picture FILE" with the photo and the file to write, without its extension.
if (args is [var photo, var target]) return SmallPhoto.Write(photo, target);
Console.Error.WriteLine("Call it as: dotnet run --project generator -- picture FILE");
return 2;
